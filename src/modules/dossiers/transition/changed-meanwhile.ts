import { historyOf } from '#platform/audit/list-events.ts';
import { VIETNAM } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { say } from '#platform/i18n/messages.ts';
import { Problem } from '#platform/problem.ts';

/** Who was faster, with what, and when: for the officer whose own deed could not count any more. */
export async function changedMeanwhile(context: Context, dossierId: string): Promise<Problem> {
  const last = (await historyOf(context, dossierId)).at(-1);
  if (!last) return new Problem('conflict', 'platform.busy');
  const time = last.occurredAt.toZonedDateTimeISO(VIETNAM).toPlainTime().toString({ smallestUnit: 'minute' });
  const what = say(context, `event.${last.type.replaceAll('.', '-')}`).toLocaleLowerCase('vi');
  return new Problem('conflict', 'dossiers.changed-meanwhile', { who: last.actorName ?? '', what, time });
}
