import { officersWithRole } from '#modules/identity/index.ts';
import type { Context } from '#platform/context.ts';
import { findReason } from '../sql/reasons.ts';
import { doerOf, type Printable } from './printable.ts';

/** The coded reason with the article it rests on, then what the officer wrote. */
export async function reasonText(context: Context, code: string, written: string): Promise<string> {
  const reason = await findReason(context, code);
  return reason ? `${reason.name} (${reason.legalBasis}).\n${written}` : written;
}

/** The leader of the competent unit who did this, with his position: he signs. */
export async function leaderWho(context: Context, printable: Printable, type: string) {
  const event = printable.events.findLast((each) => each.type === type);
  const leaders = await officersWithRole(context, 'leader', printable.competent.id);
  const position = leaders.find(({ id }) => id === event?.actorId)?.position;
  return { role: position || 'Thủ trưởng cơ quan', name: doerOf(printable, type) };
}
