import { type RawBuilder, sql } from 'kysely';
import type { CountedUnit } from '#modules/organization/index.ts';
import type { Context } from '#platform/context.ts';
import type { FigurePart, FigureQuery } from '#platform/figures/figure.ts';
import { decidedBy } from './conditions.ts';
import type { CountAsk } from './figure-rows.ts';
import { measured, reportPeriod } from './measures.ts';

type Ask = Omit<CountAsk, 'measure'>;

/** How many procedures had dossiers that came online. */
export async function countOnlineProcedures(context: Context, ask: Ask): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct procedure_code) as count ${online(context, ask)}`.execute(context.db);
  return rows[0]?.count ?? 0;
}

/** The same at many units at once, for those that have any. */
export async function onlineProceduresOfEach(
  context: Context,
  query: FigureQuery,
  counted: readonly CountedUnit[],
): Promise<FigurePart[]> {
  const unitIds = counted.map(({ unitId }) => unitId);
  const owners = counted.map(({ ownerId }) => ownerId);
  const { rows } = await sql<FigurePart>`
    select owner_id::text as key, count(distinct procedure_code) as value
    from (select distinct competent_unit_id, procedure_code ${online(context, { query, unitIds: [...new Set(unitIds)] })}) as found
    join unnest(${owners}::uuid[], ${unitIds}::uuid[]) as counted (owner_id, unit_id) on unit_id = competent_unit_id
    group by owner_id`.execute(context.db);
  return rows;
}

/** Those procedures by code, each with its number of online dossiers and the name it had in the latest of them. */
export async function listOnlineProcedures(
  context: Context,
  ask: Ask,
  { after, size }: { readonly after: string | undefined; readonly size: number },
): Promise<{ code: string; name: string; field: string; dossiers: number }[]> {
  const onward = after === undefined ? sql`` : sql`and procedure_code > ${after}`;
  const { rows } = await sql<{ code: string; name: string; field: string; dossiers: number }>`
    select procedure_code as code, (array_agg(procedure_name order by received_at desc, id))[1] as name,
      (array_agg(procedure_field order by received_at desc, id))[1] as field, count(*) as dossiers
    ${online(context, ask)} ${onward} group by procedure_code order by procedure_code limit ${size}`.execute(
    context.db,
  );
  return rows;
}

function online(context: Context, { query, unitIds }: Ask): RawBuilder<unknown> {
  const narrowed = [
    ...(query.field === undefined ? [] : [sql`and procedure_field = ${query.field}`]),
    ...(query.procedure === undefined ? [] : [sql`and procedure_code = ${query.procedure}`]),
  ];
  return sql`from dossiers.dossier where province_id = ${context.provinceId}
    and ${measured('online', reportPeriod(query))} and ${decidedBy(unitIds)} ${sql.join(narrowed, sql` `)}`;
}
