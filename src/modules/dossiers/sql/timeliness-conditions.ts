import { sql } from 'kysely';
import { DUE_SOON, type Timeliness } from '../domain/timeliness.ts';
import { allOf, anyOf, BROKEN_OFF, type Condition, dayOf, WAITING } from './conditions.ts';

/** The clock still runs: not ended, and not waiting for the applicant. */
const RUNNING: Condition = sql`(ended_at is null and not ${WAITING})`;
/** A refused intake was never received: its time was neither kept nor missed. */
const ENDED: Condition = sql`(ended_at is not null and state <> 'intakeRefused')`;

/** Ended dossiers by date, as the national report compares them; without a due date nothing is late, and what was stopped or withdrawn counts as on time. */
const KEPT = {
  early: sql<boolean>`(${dayOf('ended_at')} < ${dayOf('due_at')} and not ${BROKEN_OFF})`,
  onTime: sql<boolean>`(due_at is null or ${dayOf('ended_at')} = ${dayOf('due_at')} or ${BROKEN_OFF})`,
  late: sql<boolean>`(${dayOf('ended_at')} > ${dayOf('due_at')} and not ${BROKEN_OFF})`,
} as const;

/** How an ended dossier kept its time. */
export function endedKept(how: keyof typeof KEPT): Condition {
  return allOf([ENDED, KEPT[how]]);
}

/** The due moment lies before this one. */
export function dueBefore(at: Temporal.Instant): Condition {
  return sql`due_at < ${at}`;
}

/** The due moment is not past at `from`, and at the latest `until`. */
export function dueBetween(from: Temporal.Instant, until: Temporal.Instant): Condition {
  return sql`(due_at >= ${from} and due_at <= ${until})`;
}

/** `timelinessOf` of domain/timeliness.ts, asked of many rows. */
export function hasTimeliness(
  timeliness: Exclude<Timeliness, 'noDueDate'>,
  now: Temporal.Instant,
): Condition {
  const soon = now.add(DUE_SOON);
  switch (timeliness) {
    case 'early':
      return endedKept('early');
    case 'onTime':
      return endedKept('onTime');
    case 'overdue':
      return anyOf([allOf([RUNNING, dueBefore(now)]), endedKept('late')]);
    case 'dueSoon':
      return allOf([RUNNING, dueBetween(now, soon)]);
    case 'withinTime':
      return anyOf([allOf([RUNNING, sql`due_at > ${soon}`]), allOf([WAITING, sql`due_at is not null`])]);
  }
}

/** Late, or nearly so, and still to be done. */
export function stillRunning(timeliness: 'dueSoon' | 'overdue', now: Temporal.Instant): Condition {
  return allOf([RUNNING, hasTimeliness(timeliness, now)]);
}
