import type { DossierState } from './dossier-state.ts';
import { isBrokenOff, isEnded, isWaiting } from './dossier-state.ts';

/** Kết quả về thời gian: trước hạn, đúng hạn, quá hạn (ended); trong hạn, sắp đến hạn, quá hạn (open). */
export type Timeliness = 'early' | 'onTime' | 'withinTime' | 'dueSoon' | 'overdue' | 'noDueDate';

export interface Timed {
  readonly state: DossierState;
  readonly dueAt: Temporal.Instant | null;
  readonly endedAt: Temporal.Instant | null;
}

/** "Sắp đến hạn" begins so long before the due moment (practice of a live provincial system: 24 hours). */
export const DUE_SOON = Temporal.Duration.from({ hours: 24 });

/**
 * How a dossier stands against its due date. Ended dossiers are compared by date, as the national report does
 * (II.06a: before the due date early, on it on time, after it overdue); open ones by the moment. While the applicant
 * has to act it is within time; what was stopped or withdrawn counts as on time (counting practice of II.06a).
 */
export function timelinessOf(
  dossier: Timed,
  now: Temporal.Instant,
  dateOf: (at: Temporal.Instant) => Temporal.PlainDate,
): Timeliness {
  const { dueAt, endedAt, state } = dossier;
  if (isBrokenOff(state)) return 'onTime';
  // A refused intake was never received: its time was neither kept nor missed.
  if (state === 'intakeRefused') return 'noDueDate';
  if (!dueAt) return isEnded(state) ? 'onTime' : 'noDueDate';
  if (endedAt) {
    const order = Temporal.PlainDate.compare(dateOf(endedAt), dateOf(dueAt));
    return order < 0 ? 'early' : order === 0 ? 'onTime' : 'overdue';
  }
  if (isWaiting(state)) return 'withinTime';
  if (Temporal.Instant.compare(now, dueAt) > 0) return 'overdue';
  return Temporal.Instant.compare(now.add(DUE_SOON), dueAt) >= 0 ? 'dueSoon' : 'withinTime';
}
