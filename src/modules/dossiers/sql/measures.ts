import { sql } from 'kysely';
import { VIETNAM, vietnamDate } from '#platform/clock.ts';
import type { Measure } from '../domain/measures.ts';
import { DUE_SOON } from '../domain/timeliness.ts';
import { allOf, anyOf, type Condition, pausedAt } from './conditions.ts';
import { dueBefore, dueBetween, endedKept } from './timeliness-conditions.ts';

/** A reporting period, both days inclusive, seen from the moment `now`. */
export interface Period {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly now: Temporal.Instant;
}

/**
 * The dossiers that one number of the overview counts (Biểu II.06a/VPCP/KSTT; times are compared by date). Overview and
 * register share it, so that a number opens exactly the rows behind it. A refused intake was never received.
 */
export function measured(measure: Measure, period: Period): Condition {
  return allOf([sql`state <> 'intakeRefused'`, condition(measure, boundsOf(period))]);
}

interface Bounds {
  readonly start: Temporal.Instant;
  /** The first instant after the period. */
  readonly end: Temporal.Instant;
  /** What was due before this instant is late: the last day of the period, or today while it still runs. */
  readonly lateBefore: Temporal.Instant;
  readonly soonUntil: Temporal.Instant;
}

function boundsOf({ from, to, now }: Period): Bounds {
  const today = vietnamDate(now);
  const running = Temporal.PlainDate.compare(to, today) >= 0;
  const end = startOf(to.add({ days: 1 }));
  return {
    start: startOf(from),
    end,
    lateBefore: startOf(running ? today : to),
    soonUntil: (running ? now : end).add(DUE_SOON),
  };
}

function startOf(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime(VIETNAM).toInstant();
}

function condition(measure: Measure, bounds: Bounds): Condition {
  const { start, end, lateBefore, soonUntil } = bounds;
  const inPeriod: Condition = sql`(received_at >= ${start} and received_at < ${end})`;
  const carriedOver: Condition = sql`(received_at < ${start} and (ended_at is null or ended_at >= ${start}))`;
  const resolved: Condition = sql`(ended_at >= ${start} and ended_at < ${end})`;
  const inProgress: Condition = sql`(received_at < ${end} and (ended_at is null or ended_at >= ${end}))`;
  const waiting = pausedAt(end);
  switch (measure) {
    case 'received':
      return anyOf([inPeriod, carriedOver]);
    case 'receivedInPeriod':
      return inPeriod;
    case 'carriedOver':
      return carriedOver;
    case 'resolved':
      return resolved;
    case 'early':
      return allOf([resolved, endedKept('early')]);
    case 'onTime':
      return allOf([resolved, endedKept('onTime')]);
    case 'late':
      return allOf([resolved, endedKept('late')]);
    case 'inProgress':
      return inProgress;
    case 'withinTime':
      return allOf([inProgress, sql`(due_at is null or due_at >= ${lateBefore} or ${waiting})`]);
    case 'dueSoon':
      return allOf([inProgress, dueBetween(lateBefore, soonUntil), sql`not ${waiting}`]);
    case 'overdue':
      return allOf([inProgress, dueBefore(lateBefore), sql`not ${waiting}`]);
  }
}
