import { calendarOf, endOfOffice, isWorkingDay, type WorkingCalendar } from '#modules/calendar/index.ts';
import { authorize, isAllowed, type Permission } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { invalidField, Problem } from '#platform/problem.ts';
import { type ApologyLetter, isExtended } from '../domain/apology.ts';
import { apologyDueAt } from '../domain/apology-deadline.ts';
import type { Dossier } from '../domain/dossier.ts';
import { isEnded, isWaiting } from '../domain/dossier-state.ts';
import { listApologies } from '../sql/apologies.ts';
import { runningSince } from '../sql/approaching-expiry.ts';
import { getDossier } from '../sql/dossier-rows.ts';

/** A dossier that may be apologised for, and what the law says of it. */
export interface Apologisable {
  readonly dossier: Dossier;
  readonly calendar: WorkingCalendar;
  readonly dueAt: Temporal.Instant;
  /** By when the letter has to go out. */
  readonly deadlineAt: Temporal.Instant;
  readonly letters: readonly ApologyLetter[];
}

/**
 * The dossier, for the officer who handles it or a leader of the competent unit.
 * @throws Problem forbidden, or conflict when its clock does not run or a letter for this date has gone out
 */
export async function loadApologisable(
  context: Context,
  id: string,
  permission: Permission,
): Promise<Apologisable> {
  const dossier = await getDossier(context, id);
  authorize(context, permission, dossier.competentUnitId);
  refuseStranger(context, dossier);
  const { dueAt, state } = dossier;
  if (!dueAt || isEnded(state) || isWaiting(state))
    throw new Problem('conflict', 'dossiers.clock-not-running');
  const letters = await listApologies(context, id);
  if (letters.some((letter) => letter.dueAt?.equals(dueAt)))
    throw new Problem('conflict', 'dossiers.apologised-already');
  const calendar = await calendarOf(context, dossier.competentUnitId);
  const since = await runningSince(context, id);
  return { dossier, calendar, dueAt, letters, deadlineAt: apologyDueAt(calendar, dueAt, since ?? undefined) };
}

/** An officer drafts for his own dossiers only; a leader for all of the unit. */
function refuseStranger({ actor }: Context, { competentUnitId, handlingOfficerId }: Dossier): void {
  if (isAllowed(actor, 'dossiers.apologise', competentUnitId)) return;
  if (actor.kind === 'officer' && actor.officerId !== handlingOfficerId)
    throw new Problem('forbidden', 'dossiers.not-your-dossier');
}

/**
 * Ngày hẹn lại: the end of office hours of the chosen day; null once the one extension has been given (61 art. 19(9)).
 * @throws Problem invalid at newDueOn
 */
export function newDueAtOf(
  context: Context,
  { calendar, dueAt, letters }: Apologisable,
  newDueOn: Temporal.PlainDate | undefined,
): Temporal.Instant | null {
  if (isExtended(letters)) {
    if (newDueOn) throw invalidField('newDueOn', 'dossiers.extended-already');
    return null;
  }
  if (!newDueOn) throw invalidField('newDueOn', 'dossiers.new-due-day');
  if (!isWorkingDay(calendar, newDueOn)) throw invalidField('newDueOn', 'dossiers.new-due-day-off');
  const newDueAt = endOfOffice(calendar, newDueOn);
  const isLater = (than: Temporal.Instant) => Temporal.Instant.compare(newDueAt, than) > 0;
  if (!isLater(dueAt) || !isLater(context.clock.now()))
    throw invalidField('newDueOn', 'dossiers.new-due-too-early');
  return newDueAt;
}
