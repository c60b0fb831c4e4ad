import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '#platform/authorization.ts';
import { VIETNAM } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Dimension, FigurePart, FigureQuery } from '#platform/figures/figure.ts';
import { ALARM_AFTER } from '../domain/message.ts';

/** What is counted: dossiers of these units with a step in the period that the portal had to be told. */
export interface ToldDossiers {
  readonly query: FigureQuery;
  readonly unitIds: readonly string[];
  /** Only those of which every such step was told in time, or still may be. */
  readonly inTime: boolean;
}

export interface ToldDossier {
  readonly id: string;
  readonly code: string;
  readonly procedureName: string;
  readonly steps: number;
  readonly inTime: number;
}

const COLUMNS = {
  unit: sql`d.competent_unit_id::text`,
  field: sql`d.procedure_field`,
  channel: sql`d.channel`,
  procedure: sql`d.procedure_code`,
} as const;

/** How many, by a column. */
export async function toldParts(
  context: Context,
  ask: ToldDossiers,
  by: Exclude<Dimension, 'officer' | 'cause'>,
): Promise<FigurePart[]> {
  const { rows } = await sql<FigurePart>`
    select ${COLUMNS[by]} as key, count(*) as value ${told(context, ask)} group by 1
  `.execute(context.db);
  return rows;
}

/** The ids of all of them. */
export async function toldIds(context: Context, ask: ToldDossiers): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select d.id ${told(context, ask)}`.execute(context.db);
  return rows.map(({ id }) => id);
}

/** How many of them somebody may read who may read the dossiers of these units. */
export async function countReadableTold(
  context: Context,
  ask: ToldDossiers,
  readers: Scope,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count ${told(context, ask)} and ${readable(readers)}
  `.execute(context.db);
  return rows[0]?.count ?? 0;
}

/** Those he may read, by id, after the id given. */
export async function listTold(
  context: Context,
  ask: ToldDossiers,
  readers: Scope,
  { after, size }: { readonly after: string | undefined; readonly size: number },
): Promise<ToldDossier[]> {
  const onward = after === undefined ? sql`` : sql`and d.id > ${after}::uuid`;
  const { rows } = await sql<ToldDossier>`
    select d.id, d.code, d.procedure_name as "procedureName", m.steps, m.in_time as "inTime"
    ${told(context, ask)} and ${readable(readers)} ${onward} order by d.id limit ${size}
  `.execute(context.db);
  return rows;
}

/** Of these dossiers those that he may read, with all that the portal had to be told of them, by id. */
export async function listToldAmong(
  context: Context,
  ids: readonly string[],
  readers: Scope,
): Promise<ToldDossier[]> {
  const { rows } = await sql<ToldDossier>`
    select d.id, d.code, d.procedure_name as "procedureName", count(*) as steps,
      count(*) filter (where ${keptTime(context)}) as "inTime"
    from dossiers.dossier_v1 d
    join national_sync.message on message.province_id = d.province_id and message.dossier_id = d.id
    where d.province_id = ${context.provinceId} and d.id = any(${[...ids]}::uuid[]) and ${readable(readers)}
    group by d.id, d.code, d.procedure_name order by d.id
  `.execute(context.db);
  return rows;
}

/** Told within ten minutes of the step; or not yet, while the ten minutes run. */
function keptTime({ clock }: Context): RawBuilder<boolean> {
  const limit = sql`interval '${sql.raw(String(ALARM_AFTER.minutes))} minutes'`;
  return sql`coalesce(sent_at, ${clock.now()}::timestamptz) <= happened_at + ${limit}`;
}

function readable(scope: Scope): RawBuilder<boolean> {
  if (scope.kind === 'all') return sql`true`;
  const units = sql`any(${[...scope.unitIds]}::uuid[])`;
  return sql`(d.receiving_unit_id = ${units} or d.competent_unit_id = ${units})`;
}

function told(context: Context, { query, unitIds, inTime }: ToldDossiers): RawBuilder<unknown> {
  const start = query.from.toZonedDateTime(VIETNAM).toInstant();
  const end = query.to.add({ days: 1 }).toZonedDateTime(VIETNAM).toInstant();
  const narrowed = [
    ...(query.field === undefined ? [] : [sql`and d.procedure_field = ${query.field}`]),
    ...(query.channel === undefined ? [] : [sql`and d.channel = ${query.channel}`]),
    ...(query.procedure === undefined ? [] : [sql`and d.procedure_code = ${query.procedure}`]),
    ...(inTime ? [sql`and m.in_time = m.steps`] : []),
  ];
  return sql`from (
      select province_id, dossier_id, count(*) as steps, count(*) filter (where ${keptTime(context)}) as in_time
      from national_sync.message
      where province_id = ${context.provinceId} and happened_at >= ${start} and happened_at < ${end}
      group by province_id, dossier_id
    ) m join dossiers.dossier_v1 d on d.province_id = m.province_id and d.id = m.dossier_id
    where d.competent_unit_id = any(${[...unitIds]}::uuid[]) ${sql.join(narrowed, sql` `)}`;
}
