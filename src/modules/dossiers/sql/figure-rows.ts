import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import type { Dimension, FigurePart, FigureQuery } from '#platform/figures/figure.ts';
import { keyText, type RowKey } from '#platform/sql/page-of-rows.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { CountedMeasure } from '../domain/measures.ts';
import { apologyMissingIn } from './apology-conditions.ts';
import { allOf, type Condition, decidedBy } from './conditions.ts';
import { toDossier, visibleTo } from './dossier-rows.ts';
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
    .where(readable(context))
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Those the actor may read, the latest first by the moment for which they count. */
export async function pageOfCounted(
  context: Context,
  ask: CountAsk,
  { after, size }: { after: RowKey | undefined; size: number },
): Promise<{ readonly dossier: Dossier; readonly key: string }[]> {
  const column = sql.ref(orderOf(ask.measure));
  // The overdue are few and scattered over all receipts: an order that no index has makes the database gather them first.
  const key = ask.measure === 'overdue' ? sql`(${column} + interval '0')` : column;
  const query = countedRows(context, ask).where(readable(context)).selectAll().select(keyText(key).as('key'));
  const onward = after
    ? query.where(sql<boolean>`(${key}, id) < (${after.at}::timestamptz, ${after.id}::uuid)`)
    : query;
  const rows = await onward.orderBy(key, 'desc').orderBy('id', 'desc').limit(size).execute();
  return rows.map((row) => ({ dossier: toDossier(row), key: row.key }));
}

/** The ids of all of them, whoever may read them. */
export async function countedIds(context: Context, ask: CountAsk): Promise<string[]> {
  const rows = await countedRows(context, ask).select('id').execute();
  return rows.map(({ id }) => id);
}

/** The same by the field of the procedure. */
export async function countedIdsByField(context: Context, ask: CountAsk): Promise<Map<string, string[]>> {
  const rows = await countedRows(context, ask)
    .select(['procedure_field', sql<string[]>`array_agg(id)`.as('ids')])
    .groupBy('procedure_field')
    .execute();
  return new Map(rows.map(({ procedure_field: field, ids }) => [field, ids]));
}

/** Those of these dossiers that the actor may read, in the order of their ids. */
export async function readableAmong(context: Context, ids: readonly string[]): Promise<Dossier[]> {
  const rows = await context.db
    .selectFrom('dossiers.dossier')
    .selectAll()
    .where('province_id', '=', context.provinceId)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where(readable(context))
    .orderBy('id')
    .execute();
  return rows.map(toDossier);
}

/** The column that an index has in this order, so that the first page comes at once. Never null for what is counted. */
function orderOf(measure: CountedMeasure): 'received_at' | 'ended_at' | 'submitted_at' {
  switch (measure) {
    case 'intakeRefused':
      return 'submitted_at';
    case 'resolved':
    case 'early':
    case 'onTime':
    case 'late':
    case 'inTime':
    case 'refused':
    case 'stopped':
    case 'withdrawn':
    case 'withResult':
    case 'resultsExamined':
    case 'resultsSigned':
      return 'ended_at';
    default:
      return 'received_at';
  }
}

function readable(context: Context): Condition {
  return visibleTo(context);
}

function countedRows(context: Context, { measure, unitIds, query }: CountAsk) {
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
