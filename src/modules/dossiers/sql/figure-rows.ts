import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import type { Dimension, FigurePart, FigureQuery } from '#platform/figures/figure.ts';
import type { CountedMeasure } from '../domain/measures.ts';
import { apologyMissingIn } from './apology-conditions.ts';
import { allOf, decidedBy } from './conditions.ts';
import { visibleTo } from './dossier-rows.ts';
import { measured, reportPeriod } from './measures.ts';
import { LATEST_CAUSE } from './overdue-causes.ts';

/** What is counted, with the units already known: those that decide (cơ quan trực tiếp giải quyết). */
export interface CountAsk {
  readonly measure: CountedMeasure;
  readonly unitIds: readonly string[];
  readonly query: FigureQuery;
}

/** The columns by which a number is taken apart. */
const COLUMNS = {
  unit: 'competent_unit_id',
  field: 'procedure_field',
  channel: 'channel',
  procedure: 'procedure_code',
  officer: 'handling_officer_id',
} as const satisfies Record<Exclude<Dimension, 'cause'>, string>;

/** The number, counted over the rows. */
export async function countRows(context: Context, ask: CountAsk): Promise<number> {
  const { count } = await countedRows(context, ask)
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** The number in parts, counted over the rows; what has no officer yet is left out of the parts by officer. */
export async function partRows(context: Context, ask: CountAsk, by: Dimension): Promise<FigurePart[]> {
  const column = by === 'cause' ? LATEST_CAUSE : sql.ref<string>(COLUMNS[by]);
  return countedRows(context, ask)
    .where(sql<boolean>`${column} is not null`)
    .select([sql<string>`${column}::text`.as('key'), sql<number>`count(*)`.as('value')])
    .groupBy(sql`1`)
    .execute();
}

/** How many of them the actor may read. */
export async function countReadable(context: Context, ask: CountAsk): Promise<number> {
  const { count } = await countedRows(context, ask)
    .where(visibleTo(context))
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** The ids of all of them, in their order, whoever may read them. */
export async function countedIds(context: Context, ask: CountAsk): Promise<string[]> {
  // One long text: as many rows would weigh ten times as much.
  const { ids } = await countedRows(context, ask)
    .select(sql<string | null>`string_agg(id::text, ' ' order by id)`.as('ids'))
    .executeTakeFirstOrThrow();
  return ids === null ? [] : ids.split(' ');
}

/** The same by the field of the procedure. */
export async function countedIdsByField(context: Context, ask: CountAsk): Promise<Map<string, string[]>> {
  const rows = await countedRows(context, ask)
    .select(['procedure_field', sql<string[]>`array_agg(id)`.as('ids')])
    .groupBy('procedure_field')
    .execute();
  return new Map(rows.map(({ procedure_field: field, ids }) => [field, ids]));
}

/** The rows that are counted, to be narrowed and selected from. */
export function countedRows(context: Context, { measure, unitIds, query }: CountAsk) {
  const { field, channel, procedure, officer, cause } = query;
  return context.db
    .selectFrom('dossiers.dossier')
    .where('province_id', '=', context.provinceId)
    .where(
      allOf([
        measure === 'apologyMissing'
          ? apologyMissingIn(query, context.clock.now())
          : measured(measure, reportPeriod(query)),
        decidedBy(unitIds),
        ...(field === undefined ? [] : [sql<boolean>`procedure_field = ${field}`]),
        ...(channel === undefined ? [] : [sql<boolean>`channel = ${channel}`]),
        ...(procedure === undefined ? [] : [sql<boolean>`procedure_code = ${procedure}`]),
        ...(officer === undefined ? [] : [sql<boolean>`handling_officer_id = ${officer}::uuid`]),
        ...(cause === undefined ? [] : [sql<boolean>`${LATEST_CAUSE} = ${cause}`]),
      ]),
    );
}
