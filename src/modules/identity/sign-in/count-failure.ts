import { record } from '#platform/audit/record.ts';
import type { Context } from '#platform/context.ts';
import { FAILURES_UNTIL_LOCK, LOCK_MINUTES } from '../domain/limits.ts';
import type { Officer } from '../domain/officer.ts';
import { updateOfficer } from '../sql/officers.ts';

/**
 * A wrong password or code: the fifth in a row locks the account. The caller holds the officer's row and must let
 * the transaction commit, so it returns a refusal instead of throwing one.
 */
export async function countFailure(context: Context, officer: Officer): Promise<{ locked: boolean }> {
  const failures = officer.failedAttempts + 1;
  const locked = failures >= FAILURES_UNTIL_LOCK;
  await updateOfficer(context, officer.id, {
    failed_attempts: locked ? 0 : failures,
    ...(locked ? { locked_until: context.clock.now().add({ minutes: LOCK_MINUTES }) } : {}),
  });
  const subject = { subjectKind: 'officer', subjectId: officer.id, unitId: officer.unitId };
  await record(context, { type: 'officer.signInFailed', ...subject, data: { count: failures } });
  if (locked) await record(context, { type: 'officer.locked', ...subject, data: { minutes: LOCK_MINUTES } });
  return { locked };
}
