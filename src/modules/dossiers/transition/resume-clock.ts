import { calendarOf, keepCalendar } from '#modules/calendar/index.ts';
import type { Context } from '#platform/context.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Pause } from '../domain/pause.ts';
import { dueAfterPause } from '../domain/pause-time.ts';
import type { Changes } from '../sql/change-dossier.ts';
import { endPause } from '../sql/pauses.ts';

interface Resumption {
  readonly changes: Changes;
  readonly data: Readonly<Record<string, unknown>>;
  /** Ends the pause; after the step, so that only who carries it out does. */
  readonly close: () => Promise<void>;
}

/** Đồng hồ chạy tiếp: the new due date, the one on the slip kept, and the end of the pause. */
export async function resumption(
  context: Context,
  dossier: Dossier,
  pause: Pause | undefined,
): Promise<Resumption> {
  // Nobody, when the money came in by itself.
  const endedBy = context.actor.kind === 'officer' ? context.actor.officerId : null;
  const calendar = await calendarOf(context, dossier.competentUnitId);
  const due = pause ? dueAfterPause(calendar, dossier, pause, context.clock.now()) : dossier.dueAt;
  return {
    changes: { due_at: due, original_due_at: dossier.originalDueAt ?? dossier.dueAt },
    data: {
      dueAt: due?.toString() ?? null,
      wasDueAt: dossier.dueAt?.toString() ?? null,
      calendar: await keepCalendar(context, calendar),
    },
    close: () => endPause(context, dossier.id, { endedBy, answered: true }),
  };
}
