import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { Context } from '../context.ts';

/** Where a row stands in its list: the value the list is sorted by, as text, and the id. */
export interface RowKey {
  readonly at: string;
  readonly id: string;
}

/** One page of a list: from its beginning, or after or before a row. */
export interface PageAsk {
  readonly after?: RowKey | undefined;
  readonly before?: RowKey | undefined;
  readonly size: number;
  /** How many rows are counted for `total`; 10.000 unless told. */
  readonly countUpTo?: number | undefined;
  /** How many there are, where somebody else counts them anyway. */
  readonly total?: Promise<number> | undefined;
}

/** The rows of one page, and where they stand in the list. */
export interface RowPage<Row> {
  readonly rows: readonly Row[];
  /** How many there are; where `capped`, at least so many: nobody waits until all of them are counted. */
  readonly total: number;
  readonly capped: boolean;
  /** Position of the first row, from 1; 0 where there is none, undefined far from the beginning. */
  readonly from: number | undefined;
  readonly hasEarlier: boolean;
  readonly hasLater: boolean;
}

/** So many rows are counted; of a longer list it is only said that it is longer. */
const COUNTED = 10_000;

// biome-ignore lint/suspicious/noExplicitAny: whatever is selected, the list is paged the same way
type Query<Row> = SelectQueryBuilder<any, any, Row>;

/**
 * One page of `query` in the order of (`key`, id), `key` being a timestamptz that is never null. Paged by key, so that
 * rows that come and go in the meantime neither repeat nor hide others. A row that has left the list is no obstacle.
 */
export function pageOfRows<Row extends Keyed>(
  db: Context['db'],
  query: Query<Row>,
  key: RawBuilder<unknown>,
  order: 'asc' | 'desc',
  ask: PageAsk,
): Promise<RowPage<Row>> {
  return pageByKeys<Row>(db, { query, key, order, read: (selected) => selected.execute() }, ask);
}

interface Keyed {
  readonly id: string;
  readonly key: string;
}

/** A list whose query selects no more than what it is sorted by; `read` gets the rows of a page. */
export interface KeyedList<Row> {
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly query: Query<any>;
  readonly key: RawBuilder<unknown>;
  readonly order: 'asc' | 'desc';
  /** `selected` chooses the rows, limited and in this direction, which must be kept. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  read(selected: Query<any>, direction: 'asc' | 'desc'): Promise<Row[]>;
}

/** The same where whole rows are read for the page alone. */
export async function pageByKeys<Row extends Keyed>(
  db: Context['db'],
  list: KeyedList<Row>,
  ask: PageAsk,
): Promise<RowPage<Row>> {
  const { query, key, order } = list;
  const rows = await rowsOfPage(list, ask);
  if (rows.length === 0 && (ask.after || ask.before))
    return pageByKeys(db, list, { ...ask, after: undefined, before: undefined });
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return { rows, total: 0, capped: false, from: 0, hasEarlier: false, hasLater: false };
  const most = ask.countUpTo ?? COUNTED;
  const beside = (sign: '<' | '>', row: Row) =>
    query.where(sql<boolean>`(${key}, id) ${sql.raw(sign)} (${row.key}::timestamptz, ${row.id}::uuid)`);
  const [before, after] = order === 'asc' ? (['<', '>'] as const) : (['>', '<'] as const);
  const total = (await ask.total) ?? (await countUpTo(db, query, most + 1));
  const earlier = ask.after || ask.before ? await countUpTo(db, beside(before, first), most + 1) : 0;
  return {
    rows,
    total: Math.min(total, most),
    capped: total > most,
    from: earlier > most ? undefined : earlier + 1,
    hasEarlier: earlier > 0,
    hasLater:
      total > most ? (await countUpTo(db, beside(after, last), 1)) > 0 : earlier + rows.length < total,
  };
}

/** How many rows there are, counted no further than `most`. */
async function countUpTo<Row>(db: Context['db'], query: Query<Row>, most: number): Promise<number> {
  const counted = query.clearSelect().select(sql`1`.as('one')).limit(most);
  const { rows } = await sql<{
    count: number;
  }>`select count(*) as count from (${counted}) as counted`.execute(db);
  return rows[0]?.count ?? 0;
}

async function rowsOfPage<Row>(
  { query, key, order, read }: KeyedList<Row>,
  { after, before, size }: PageAsk,
): Promise<Row[]> {
  const onward = (order === 'asc') === (before === undefined);
  const edge = after ?? before;
  const sign = sql.raw(onward ? '>' : '<');
  const direction = onward ? 'asc' : 'desc';
  const narrowed = edge
    ? query.where(sql<boolean>`(${key}, id) ${sign} (${edge.at}::timestamptz, ${edge.id}::uuid)`)
    : query;
  const selected = narrowed.orderBy(key, direction).orderBy('id', direction).limit(size);
  const rows = await read(selected, direction);
  return before === undefined ? rows : rows.toReversed();
}

/** A row's key as it stands in an address. */
export function writeKey(row: { readonly key: string; readonly id: string }): string {
  return `${row.key}~${row.id}`;
}

const KEY =
  /^(infinity|\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?Z)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Reads a key from an address; undefined for anything else: the list then begins at its beginning. */
export function readKey(text: string | undefined): RowKey | undefined {
  const [, at, id] = KEY.exec(text ?? '') ?? [];
  if (!at || !id) return undefined;
  return at === 'infinity' || isMoment(at) ? { at, id } : undefined;
}

/** A time that no calendar has, such as 30 February, or before year 1, would be refused by the database. */
function isMoment(text: string): boolean {
  try {
    return Temporal.Instant.from(text).toZonedDateTimeISO('UTC').year >= 1;
  } catch {
    return false;
  }
}

/** A timestamptz as the text of a key, to the microsecond: what is read back is exactly what was there. */
export function keyText(key: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`case when isfinite(${key}) then to_char(${key} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') else 'infinity' end`;
}
