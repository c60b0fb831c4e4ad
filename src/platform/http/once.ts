import type { Context } from '../context.ts';
import { isUuid } from '../ids.ts';
import { Problem } from '../problem.ts';

/**
 * Runs `work` once for this key. A second sending, also one that comes while the first is still at work, waits for
 * the first to commit and gets its answer. @throws Problem conflict if the key was used for another operation
 */
export async function once<Answer>(
  context: Context,
  operation: string,
  key: string | undefined,
  work: () => Promise<Answer>,
): Promise<Answer> {
  if (key === undefined) return work();
  if (!isUuid(key)) throw new Problem('invalid', 'platform.idempotency-key');
  const mine = { province_id: context.provinceId, key };
  const actorId = context.actor.kind === 'officer' ? context.actor.officerId : null;
  const inserted = await context.db
    .insertInto('platform.idempotency_key')
    .values({ ...mine, operation, actor_id: actorId, created_at: context.clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 0n) return earlierAnswer(context, operation, key, actorId);
  const answer = await work();
  await context.db
    .updateTable('platform.idempotency_key')
    .set({ answer: JSON.stringify(answer) })
    .where('province_id', '=', mine.province_id)
    .where('key', '=', key)
    .execute();
  return answer;
}

async function earlierAnswer<Answer>(
  context: Context,
  operation: string,
  key: string,
  actorId: string | null,
): Promise<Answer> {
  const row = await context.db
    .selectFrom('platform.idempotency_key')
    .select(['operation', 'actor_id', 'answer'])
    .where('province_id', '=', context.provinceId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (row.operation !== operation || row.actor_id !== actorId)
    throw new Problem('conflict', 'platform.idempotency-key');
  return row.answer as Answer;
}
