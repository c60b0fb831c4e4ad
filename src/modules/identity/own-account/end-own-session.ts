import { record } from '#platform/audit/record.ts';
import { getOfficer } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { isUuid } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { endSessions } from '../sql/sessions.ts';

/** Kết thúc phiên: one of the officer's own sessions. @throws Problem notFound if it is another's or has ended */
export async function endOwnSession(context: Context, sessionId: string): Promise<void> {
  const { officerId } = getOfficer(context);
  const ended = isUuid(sessionId) ? await endSessions(context, { officerId, only: sessionId }) : 0;
  if (ended === 0) throw new Problem('notFound', 'identity.no-such-session');
  await recordEnd(context, ended);
}

/** Every session of the officer but the one of this request. Returns how many. */
export async function endOtherSessions(context: Context): Promise<number> {
  const { officerId, sessionId } = getOfficer(context);
  const ended = await endSessions(context, { officerId, except: sessionId });
  if (ended > 0) await recordEnd(context, ended);
  return ended;
}

function recordEnd(context: Context, count: number): Promise<void> {
  const { officerId, unitId } = getOfficer(context);
  return record(context, {
    type: 'officer.sessionsEnded',
    subjectKind: 'officer',
    subjectId: officerId,
    unitId,
    data: { count },
  });
}
