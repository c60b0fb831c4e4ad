import { type RawBuilder, sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import { keyText, type RowKey } from '#platform/sql/page-of-rows.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { CountedMeasure } from '../domain/measures.ts';
import { visibleTo } from './dossier-rows.ts';
import { type CountAsk, countedRows } from './figure-rows.ts';

/** What a list of counted dossiers shows; days as they are written. A hundred thousand of them go into one workbook. */
export interface CountedDossier {
  readonly id: string;
  readonly code: string;
  readonly procedureName: string;
  readonly channel: Dossier['channel'];
  readonly state: Dossier['state'];
  readonly receivedOn: string | null;
  readonly dueOn: string | null;
  readonly endedOn: string | null;
}

function written(column: 'received_at' | 'due_at' | 'ended_at') {
  return sql<string | null>`to_char(${sql.ref(column)} at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY')`;
}

const COUNTED_COLUMNS = [
  'dossiers.dossier.id',
  'code',
  'procedure_name',
  'channel',
  'state',
  written('received_at').as('received_on'),
  written('due_at').as('due_on'),
  written('ended_at').as('ended_on'),
] as const;

interface CountedRow {
  readonly id: string;
  readonly code: string;
  readonly procedure_name: string;
  readonly channel: string;
  readonly state: string;
  readonly received_on: string | null;
  readonly due_on: string | null;
  readonly ended_on: string | null;
}

function toCounted(row: CountedRow): CountedDossier {
  return {
    id: row.id,
    code: row.code,
    procedureName: row.procedure_name,
    channel: row.channel as Dossier['channel'],
    state: row.state as Dossier['state'],
    receivedOn: row.received_on,
    dueOn: row.due_on,
    endedOn: row.ended_on,
  };
}

/** The counted dossiers that the actor may read, the latest first by the moment for which they count. */
export async function pageOfCounted(
  context: Context,
  ask: CountAsk,
  page: { readonly after: RowKey | undefined; readonly size: number },
): Promise<(CountedDossier & { readonly key: string })[]> {
  const lists = listsOf(ask.measure).map((list) => sql`(${listed(context, ask, list, page)})`);
  // What is sorted holds only the keys; whole rows are fetched for the page alone.
  const keys = sql<{ id: string; at: Temporal.Instant }>`(
    select * from (${sql.join(lists, sql` union all `)}) as lists order by at desc, id desc limit ${page.size})`;
  const rows = await context.db
    .selectFrom('dossiers.dossier')
    .innerJoin(keys.as('listed'), (join) => join.onRef('listed.id', '=', 'dossiers.dossier.id'))
    .select(COUNTED_COLUMNS)
    .select(keyText(sql`listed.at`).as('key'))
    .where('dossiers.dossier.province_id', '=', context.provinceId)
    .orderBy('listed.at', 'desc')
    .orderBy('dossiers.dossier.id', 'desc')
    .execute();
  return rows.map((row) => ({ ...toCounted(row), key: row.key }));
}

/** Those of these dossiers that the actor may read, in the order of their ids. */
export async function readableAmong(context: Context, ids: readonly string[]): Promise<CountedDossier[]> {
  const rows = await context.db
    .selectFrom('dossiers.dossier')
    .select(COUNTED_COLUMNS)
    .where('province_id', '=', context.provinceId)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where(visibleTo(context))
    .orderBy('id')
    .execute();
  return rows.map(toCounted);
}

/** One part of what is listed, in an order that an index has, so that the first page comes at once. */
interface List {
  readonly measure: CountedMeasure;
  /** Never null for what is counted. */
  readonly column: 'received_at' | 'due_at' | 'ended_at' | 'submitted_at';
  /** Stands before the other list, whatever its moments are. */
  readonly first?: true;
  /** Few, and scattered over the whole order: the database gathers them first. */
  readonly scattered?: true;
}

function listsOf(measure: CountedMeasure): readonly List[] {
  switch (measure) {
    case 'resolvedPlusOverdue':
      return [
        { measure: 'overdue', column: 'due_at', first: true },
        { measure: 'resolved', column: 'ended_at' },
      ];
    case 'overdue':
    case 'lateOrOverdue':
    case 'apologyMissing':
      return [{ measure, column: 'due_at' }];
    case 'intakeRefused':
      return [{ measure, column: 'submitted_at' }];
    case 'supplementRequested':
      return [{ measure, column: 'received_at', scattered: true }];
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
      return [{ measure, column: 'ended_at' }];
    default:
      return [{ measure, column: 'received_at' }];
  }
}

/** So much later stands what is first; no dossier lives so long. */
const AHEAD = sql`interval '1000 years'`;

function listed(
  context: Context,
  ask: CountAsk,
  { measure, column, first, scattered }: List,
  { after, size }: { readonly after: RowKey | undefined; readonly size: number },
): RawBuilder<unknown> {
  // An order that no index has makes the database find the rows by another condition and sort them.
  const key = scattered ? sql`(${sql.ref(column)} + interval '0')` : sql.ref(column);
  const query = countedRows(context, { ...ask, measure })
    .where(visibleTo(context))
    .select(['id', (first ? sql`${key} + ${AHEAD}` : sql`${key}`).as('at')]);
  const edge = after && sql`${after.at}::timestamptz ${first ? sql`- ${AHEAD}` : sql``}`;
  const onward = after ? query.where(sql<boolean>`(${key}, id) < (${edge}, ${after.id}::uuid)`) : query;
  return sql`${onward.orderBy(key, 'desc').orderBy('id', 'desc').limit(size)}`;
}
