import { record } from '#platform/audit/record.ts';
import type { Context } from '#platform/context.ts';
import { actingAs } from '../acting-as.ts';
import { halfwayOf } from '../authenticate.ts';
import { endSessions } from '../sql/sessions.ts';

/** Đăng xuất: ends the session of this request, also one whose sign-in is not finished. Nothing for nobody. */
export async function signOut(context: Context): Promise<void> {
  const officer = context.actor.kind === 'officer' ? context.actor : halfwayOf(context.actor)?.officer;
  if (!officer) return;
  const { officerId, sessionId, unitId } = officer;
  await endSessions(context, { officerId, only: sessionId });
  await record(actingAs(context, officer), {
    type: 'officer.signedOut',
    subjectKind: 'officer',
    subjectId: officerId,
    unitId,
  });
}
