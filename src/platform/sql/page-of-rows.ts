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
  /** Where somebody else counts them anyway: asked for how many there are, once there is a row. */
  readonly total?: (() => Promise<number>) | undefined;
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
// biome-ignore lint/suspicious/noExplicitAny: as above
type AnyQuery = SelectQueryBuilder<any, any, any>;

interface Keyed {
  readonly id: string;
  readonly key: string;
}

/** The rows of a list by what they are sorted by: one query or more that have no row in common, without a select. */
export interface KeyedList<Row> {
  readonly queries: readonly AnyQuery[];
  /** A timestamptz that is never null, on the tables of each query; rows of the same moment stand by their `id`. */
  readonly key: RawBuilder<unknown>;
  readonly order: 'asc' | 'desc';
  /** Whole rows for a page: `chosen` (id, at, key) is limited and sorted by (at, id) in this direction, which must be kept. */
  read(chosen: ChosenKeys, direction: 'asc' | 'desc'): Promise<Row[]>;
}

/** The keys of one page: `at` is the value it is sorted by, `key` the same as text. */
export type ChosenKeys = RawBuilder<{ id: string; at: Temporal.Instant; key: string }>;

/**
 * One page of `query` in the order of (`key`, id), `key` being a timestamptz that is never null. Paged by key, so that
 * rows that come and go in the meantime neither repeat nor hide others. A row that has left the list is no obstacle.
 */
export async function pageOfRows<Row extends Keyed>(
  db: Context['db'],
  query: Query<Row>,
  key: RawBuilder<unknown>,
  order: 'asc' | 'desc',
  ask: PageAsk,
): Promise<RowPage<Row>> {
  const pages = {
    count: { queries: [query], key, order },
    read: (one: PageAsk) => rowsOfPage(query, key, order, one),
  };
  return pageOf(db, pages, ask);
}

/** The same where the keys are sorted, which indexes hold, and whole rows are read for the page alone. */
export function pageByKeys<Row extends Keyed>(
  db: Context['db'],
  list: KeyedList<Row>,
  ask: PageAsk,
): Promise<RowPage<Row>> {
  return pageOf(db, { count: list, read: (one) => rowsByKeys(list, one) }, ask);
}

interface Pages<Row> {
  readonly count: Pick<KeyedList<Row>, 'queries' | 'key' | 'order'>;
  read(ask: PageAsk): Promise<Row[]>;
}

async function pageOf<Row extends Keyed>(
  db: Context['db'],
  pages: Pages<Row>,
  ask: PageAsk,
): Promise<RowPage<Row>> {
  const rows = await pages.read(ask);
  if (rows.length === 0 && (ask.after || ask.before))
    return pageOf(db, pages, { ...ask, after: undefined, before: undefined });
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return { rows, total: 0, capped: false, from: 0, hasEarlier: false, hasLater: false };
  const most = ask.countUpTo ?? COUNTED;
  const { queries, key, order } = pages.count;
  const beside = (sign: '<' | '>', row: Row) =>
    queries.map((query) =>
      query.where(sql<boolean>`(${key}, id) ${sql.raw(sign)} (${row.key}::timestamptz, ${row.id}::uuid)`),
    );
  const [before, after] = order === 'asc' ? (['<', '>'] as const) : (['>', '<'] as const);
  const total = ask.total ? await ask.total() : await countUpTo(db, queries, most + 1);
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
async function countUpTo(db: Context['db'], queries: readonly AnyQuery[], most: number): Promise<number> {
  const counted = queries.map((query) => sql`(${query.clearSelect().select(sql`1`.as('one')).limit(most)})`);
  const { rows } = await sql<{
    count: number;
  }>`select count(*) as count from (${sql.join(counted, sql` union all `)}) as counted`.execute(db);
  return Math.min(rows[0]?.count ?? 0, most);
}

/** Which way a page goes through the list, and behind which row it begins. */
function wayOf(order: 'asc' | 'desc', { after, before }: PageAsk) {
  const onward = (order === 'asc') === (before === undefined);
  return {
    edge: after ?? before,
    sign: sql.raw(onward ? '>' : '<'),
    direction: onward ? 'asc' : 'desc',
  } as const;
}

async function rowsOfPage<Row>(
  query: Query<Row>,
  key: RawBuilder<unknown>,
  order: 'asc' | 'desc',
  ask: PageAsk,
): Promise<Row[]> {
  const { edge, sign, direction } = wayOf(order, ask);
  const narrowed = edge
    ? query.where(sql<boolean>`(${key}, id) ${sign} (${edge.at}::timestamptz, ${edge.id}::uuid)`)
    : query;
  const sorted = narrowed.orderBy(key, direction).orderBy('id', direction).limit(ask.size);
  const rows = (await sorted.execute()) as Row[];
  return ask.before === undefined ? rows : rows.toReversed();
}

/** The rows of one page without counting the list; all of it where it is no longer than the page. */
export async function rowsByKeys<Row>(
  { queries, key, order, read }: KeyedList<Row>,
  ask: PageAsk,
): Promise<Row[]> {
  if (queries.length === 0) return [];
  const { edge, sign, direction } = wayOf(order, ask);
  // In the text: a statement that is kept is planned for so few rows.
  const size = sql.lit(ask.size);
  const firstOfEach = queries.map((query) => {
    const narrowed = edge
      ? query.where(sql<boolean>`(${key}, id) ${sign} (${edge.at}::timestamptz, ${edge.id}::uuid)`)
      : query;
    const keys = narrowed.select([sql`id`.as('id'), sql`${key}`.as('at')]);
    return sql`(${keys.orderBy(key, direction).orderBy('id', direction).limit(size)})`;
  });
  const way = sql.raw(direction);
  const chosen: ChosenKeys = sql`(select id, at, ${keyText(sql`at`)} as key
    from (${sql.join(firstOfEach, sql` union all `)}) as firsts order by at ${way}, id ${way} limit ${size})`;
  const rows = await read(chosen, direction);
  return ask.before === undefined ? rows : rows.toReversed();
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
