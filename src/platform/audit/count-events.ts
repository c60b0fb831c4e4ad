import { sql } from 'kysely';
import type { Context } from '../context.ts';

/** How many events of a type this actor caused since a moment, that moment included: for limits per officer. */
export async function countEventsOf(
  context: Context,
  actorId: string,
  type: string,
  since: Temporal.Instant,
): Promise<number> {
  const { count } = await context.db
    .selectFrom('platform.event')
    .select(sql<number>`count(*)`.as('count'))
    .where('province_id', '=', context.provinceId)
    .where('actor_id', '=', actorId)
    .where('type', '=', type)
    .where('occurred_at', '>=', since)
    .executeTakeFirstOrThrow();
  return Number(count);
}
