import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';

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
}

/** The rows of one page; `from` is the position of the first one, from 1, and 0 where there is none. */
export interface RowPage<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly from: number;
}

// biome-ignore lint/suspicious/noExplicitAny: whatever is selected, the list is paged the same way
type Query<Row> = SelectQueryBuilder<any, any, Row>;

/**
 * One page of `query` in the order of (`key`, id), `key` being a timestamptz that is never null. Paged by key, so that
 * rows that come and go in the meantime neither repeat nor hide others. A row that has left the list is no obstacle.
 */
export async function pageOfRows<Row extends { readonly id: string; readonly key: string }>(
  query: Query<Row>,
  key: RawBuilder<unknown>,
  order: 'asc' | 'desc',
  ask: PageAsk,
): Promise<RowPage<Row>> {
  const rows = await rowsOfPage(query, key, order, ask);
  if (rows.length === 0 && (ask.after || ask.before))
    return pageOfRows(query, key, order, { size: ask.size });
  const first = rows[0];
  if (!first) return { rows, total: 0, from: 0 };
  const sign = sql.raw(order === 'asc' ? '<' : '>');
  const counts = await query
    .clearSelect()
    .select([
      sql<number>`count(*)`.as('total'),
      sql<number>`count(*) filter (where (${key}, id) ${sign} (${first.key}::timestamptz, ${first.id}::uuid))`.as(
        'earlier',
      ),
    ])
    .executeTakeFirstOrThrow();
  return { rows, total: counts.total, from: counts.earlier + 1 };
}

async function rowsOfPage<Row>(
  query: Query<Row>,
  key: RawBuilder<unknown>,
  order: 'asc' | 'desc',
  { after, before, size }: PageAsk,
): Promise<Row[]> {
  const onward = (order === 'asc') === (before === undefined);
  const edge = after ?? before;
  const sign = sql.raw(onward ? '>' : '<');
  const direction = onward ? 'asc' : 'desc';
  const narrowed = edge
    ? query.where(sql<boolean>`(${key}, id) ${sign} (${edge.at}::timestamptz, ${edge.id}::uuid)`)
    : query;
  const rows = (await narrowed
    .orderBy(key, direction)
    .orderBy('id', direction)
    .limit(size)
    .execute()) as Row[];
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
