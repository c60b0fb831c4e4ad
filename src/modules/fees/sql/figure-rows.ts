import { type RawBuilder, sql } from 'kysely';
import type { CountedUnit } from '#modules/organization/index.ts';
import { scopeOf } from '#platform/authorization.ts';
import { VIETNAM } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Dimension, FigurePart, FigureQuery } from '#platform/figures/figure.ts';
import { inUnits } from './payables.ts';

/** What is counted, with the units already known: those that take the money. */
export interface AskedDossiers {
  readonly query: FigureQuery;
  readonly unitIds: readonly string[];
  /** Only those of which something was paid by a payment platform and not given back. */
  readonly paidOnline: boolean;
}

export interface AskedDossier {
  readonly id: string;
  readonly code: string;
  readonly procedureName: string;
  readonly since: Temporal.Instant;
  readonly amountVnd: number;
}

const COLUMNS = {
  unit: sql`unit_id::text`,
  field: sql`procedure_field`,
  channel: sql`channel`,
  procedure: sql`procedure_code`,
} as const;

/** The dossiers that asked for money, by a column. */
export async function askedParts(
  context: Context,
  ask: AskedDossiers,
  by: Exclude<Dimension, 'officer' | 'cause'>,
): Promise<FigurePart[]> {
  const { rows } = await sql<FigurePart>`
    select ${COLUMNS[by]} as key, count(distinct dossier_id) as value ${asked(context, ask)} group by 1
  `.execute(context.db);
  return rows;
}

/** How many the actor may read. */
export async function countReadableAsked(context: Context, ask: AskedDossiers): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct dossier_id) as count ${asked(context, ask)} and ${readable(context)}
  `.execute(context.db);
  return rows[0]?.count ?? 0;
}

/** Those the actor may read, by id, after the id given. */
export async function listAsked(
  context: Context,
  ask: AskedDossiers,
  { after, size }: { readonly after: string | undefined; readonly size: number },
): Promise<AskedDossier[]> {
  const onward = after === undefined ? sql`` : sql`and dossier_id > ${after}::uuid`;
  const { rows } = await sql<AskedDossier>`
    select dossier_id as id, min(dossier_code) as code, min(procedure_name) as "procedureName", min(since) as since,
      sum(amount_vnd)::bigint as "amountVnd"
    ${asked(context, ask)} and ${readable(context)} ${onward} group by dossier_id order by dossier_id limit ${size}
  `.execute(context.db);
  return rows;
}

/** Of these dossiers those that the actor may read, with all that was asked for, by id. */
export async function listAskedAmong(context: Context, ids: readonly string[]): Promise<AskedDossier[]> {
  const { rows } = await sql<AskedDossier>`
    select dossier_id as id, min(dossier_code) as code, min(procedure_name) as "procedureName", min(since) as since,
      sum(amount_vnd)::bigint as "amountVnd"
    from dossiers.payable_v1 a
    where province_id = ${context.provinceId} and dossier_id = any(${[...ids]}::uuid[]) and ${readable(context)}
    group by dossier_id order by dossier_id
  `.execute(context.db);
  return rows;
}

/** The procedures of which something was paid online in the period, by code. */
export async function proceduresPaidOnline(
  context: Context,
  { query, unitIds }: Omit<AskedDossiers, 'paidOnline'>,
): Promise<{ readonly code: string; readonly payments: number }[]> {
  const { rows } = await sql<{ code: string; payments: number }>`
    select procedure_code as code, count(*) as payments ${paidIn(context, query, unitIds)}
    group by procedure_code order by procedure_code
  `.execute(context.db);
  return rows;
}

/** How many such procedures there are at each of many units, for those that have any. */
export async function proceduresPaidOnlineOfEach(
  context: Context,
  query: FigureQuery,
  counted: readonly CountedUnit[],
): Promise<FigurePart[]> {
  const unitIds = counted.map(({ unitId }) => unitId);
  const owners = counted.map(({ ownerId }) => ownerId);
  const { rows } = await sql<FigurePart>`
    select owner_id::text as key, count(distinct procedure_code) as value
    from (select distinct unit_id, procedure_code ${paidIn(context, query, [...new Set(unitIds)])}) as paid
    join unnest(${owners}::uuid[], ${unitIds}::uuid[]) as counted (owner_id, counted_unit_id) on counted_unit_id = unit_id
    group by owner_id
  `.execute(context.db);
  return rows;
}

/** Payments of the period that came by a platform and were not given back. */
function paidIn(context: Context, query: FigureQuery, unitIds: readonly string[]): RawBuilder<unknown> {
  return sql`from fees.payment_v1 where province_id = ${context.provinceId} and online and refunded_at is null
    and paid_on between ${query.from} and ${query.to} and unit_id = any(${[...unitIds]}::uuid[])`;
}

function readable(context: Context): RawBuilder<boolean> {
  return inUnits(scopeOf(context.actor, 'fees.read'));
}

/** Lines of money asked for in the period, less what was let off. */
function asked(context: Context, { query, unitIds, paidOnline }: AskedDossiers): RawBuilder<unknown> {
  const start = query.from.toZonedDateTime(VIETNAM).toInstant();
  const end = query.to.add({ days: 1 }).toZonedDateTime(VIETNAM).toInstant();
  const narrowed = [
    ...(query.field === undefined ? [] : [sql`and procedure_field = ${query.field}`]),
    ...(query.channel === undefined ? [] : [sql`and channel = ${query.channel}`]),
    ...(query.procedure === undefined ? [] : [sql`and procedure_code = ${query.procedure}`]),
    ...(paidOnline
      ? [
          sql`and exists (select from fees.payment_v1 m where m.province_id = a.province_id
            and m.dossier_id = a.dossier_id and m.line = a.line and m.online and m.refunded_at is null)`,
        ]
      : []),
  ];
  return sql`from dossiers.payable_v1 a where province_id = ${context.provinceId}
    and since >= ${start} and since < ${end} and unit_id = any(${[...unitIds]}::uuid[])
    and amount_vnd > coalesce((select e.amount_vnd from fees.exemption e where e.province_id = a.province_id
      and e.dossier_id = a.dossier_id and e.line = a.line), 0) ${sql.join(narrowed, sql` `)}`;
}
