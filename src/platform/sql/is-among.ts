import { type RawBuilder, sql } from 'kysely';

/** So many ids are written one by one, so that a kept plan knows how many they are; more go as one list. */
const FEW = 8;

/** This column, a uuid, holds one of these ids; nothing is among none. */
export function isAmong(column: RawBuilder<unknown>, ids: Iterable<string>): RawBuilder<boolean> {
  const list = [...ids];
  if (list.length === 0 || list.length > FEW) return sql`${column} = any(${list}::uuid[])`;
  return sql`${column} in (${sql.join(list.map((id) => sql`${id}::uuid`))})`;
}
