import { sql } from 'kysely';
import { VIETNAM, vietnamDate } from '#platform/clock.ts';
import { type DossierMeasure, UNCOUNTED_STATES } from '../domain/measures.ts';
import { DUE_SOON } from '../domain/timeliness.ts';
import { allOf, anyOf, type Condition, waitingAt } from './conditions.ts';
import { dueBefore, dueBetween, endedKept } from './timeliness-conditions.ts';

/** What numbers are about; all days inclusive, in Viet Nam. */
export interface Period {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  /** What is still open is overdue if it was due before this day: the last one, or today while the period runs. */
  readonly lateOn: Temporal.PlainDate;
  /** Until when "due soon" reaches; null once the period is over: then nothing is. */
  readonly soonUntil: Temporal.Instant | null;
}

type Days = Pick<Period, 'from' | 'to'>;

/** A period as the national report reads it: its last day decides, also if it is still to come. */
export function reportPeriod({ from, to }: Days): Period {
  return { from, to, lateOn: to, soonUntil: null };
}

/** A period as the overview reads it: while it runs, today decides what is late. */
export function runningPeriod({ from, to }: Days, now: Temporal.Instant): Period {
  const today = vietnamDate(now);
  const running = Temporal.PlainDate.compare(to, today) >= 0;
  return { from, to, lateOn: running ? today : to, soonUntil: running ? now.add(DUE_SOON) : null };
}

/** The national states 1 (just registered) and 3 (intake refused) never count. */
export const COUNTED: Condition = sql`(received_at is not null and state not in (${sql.join(UNCOUNTED_STATES.map((state) => sql.lit(state)))}))`;

/**
 * The dossiers that one number counts, asked of their rows (Biểu II.06a/VPCP/KSTT; times are compared by date). Whoever
 * shows a number opens it with this same condition, so that a number opens exactly the rows behind it.
 */
export function measured(measure: DossierMeasure, period: Period): Condition {
  const start = startOf(period.from);
  const end = startOf(period.to.add({ days: 1 }));
  if (measure === 'intakeRefused')
    return sql`(state = 'intakeRefused' and submitted_at >= ${start} and submitted_at < ${end})`;
  return allOf([COUNTED, condition(measure, period, { start, end })]);
}

const PARTS = sql`select from dossiers.part where part.province_id = dossier.province_id and part.dossier_id = dossier.id`;

/** The first instant of a day in Viet Nam. */
export function startOf(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime(VIETNAM).toInstant();
}

/** `end` is the first instant after the period. */
interface Bounds {
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
}

function condition(
  measure: Exclude<DossierMeasure, 'intakeRefused'>,
  period: Period,
  bounds: Bounds,
): Condition {
  const { start, end } = bounds;
  const inPeriod: Condition = sql`(received_at >= ${start} and received_at < ${end})`;
  const carriedOver: Condition = sql`(received_at < ${start} and (ended_at is null or ended_at >= ${start}))`;
  const resolved: Condition = sql`(ended_at >= ${start} and ended_at < ${end})`;
  switch (measure) {
    case 'received':
      // The same as in the period or carried over, with the bound that an index needs.
      return sql`(received_at < ${end} and (received_at >= ${start} or ended_at is null or ended_at >= ${start}))`;
    case 'receivedInPeriod':
      return inPeriod;
    case 'online':
      return allOf([inPeriod, sql`channel = 'online'`]);
    case 'directPostal':
      return allOf([inPeriod, sql`channel <> 'online'`]);
    case 'carriedOver':
      return carriedOver;
    case 'resolved':
      return resolved;
    case 'early':
    case 'onTime':
    case 'late':
      return allOf([resolved, endedKept(measure)]);
    case 'inTime':
      return allOf([resolved, anyOf([endedKept('early'), endedKept('onTime')])]);
    case 'refused':
      return allOf([resolved, sql`refusal_reason_code is not null`]);
    case 'stopped':
    case 'withdrawn':
      return allOf([resolved, sql`state = ${measure} and closing_reason_text is not null`]);
    case 'withResult':
      return allOf([resolved, sql`result_file_id is not null`]);
    case 'resultsExamined':
      return allOf([resolved, sql`result_signed is not null`]);
    case 'resultsSigned':
      return allOf([resolved, sql`result_signed`]);
    case 'withPapers':
      return allOf([inPeriod, sql`import_id is null`, sql`exists (${PARTS})`]);
    case 'digitised':
      return allOf([
        inPeriod,
        sql`import_id is null`,
        sql`exists (${PARTS})`,
        sql`not exists (${PARTS} and file_id is null)`,
      ]);
    case 'supplementRequested':
      return askedToSupplement(bounds);
    case 'lateOrOverdue':
      return everLate(end, [allOf([resolved, endedKept('late')]), openCondition('overdue', period, end)]);
    case 'resolvedPlusOverdue':
      return anyOf([resolved, openCondition('overdue', period, end)]);
    default:
      return openCondition(measure, period, end);
  }
}

/** What was overdue at any time has not ended, or ended after it was due: said for the indexes that hold only such rows. */
export const EVER_LATE: Condition = sql`(ended_at is null or ended_at > due_at)`;

/** One of these, each of which was late before this moment. */
function everLate(end: Temporal.Instant, conditions: readonly Condition[]): Condition {
  return allOf([EVER_LATE, dueBefore(end), anyOf(conditions)]);
}

/** Đang giải quyết: received by the end of the period, not ended by then. */
function openCondition(
  measure: 'inProgress' | 'withinTime' | 'dueSoon' | 'overdue',
  { lateOn, soonUntil }: Period,
  end: Temporal.Instant,
): Condition {
  const inProgress: Condition = sql`(received_at < ${end} and (ended_at is null or ended_at >= ${end}))`;
  const late = startOf(lateOn);
  const waiting = waitingAt(startOf(lateOn.add({ days: 1 })));
  switch (measure) {
    case 'inProgress':
      return inProgress;
    case 'withinTime':
      return allOf([inProgress, sql`(due_at is null or due_at >= ${late} or ${waiting})`]);
    case 'overdue':
      return allOf([inProgress, EVER_LATE, dueBefore(late), sql`not ${waiting}`]);
    case 'dueSoon':
      // The period still runs: what is in progress at its end is what has not ended yet, which an index finds.
      return soonUntil
        ? allOf([sql`ended_at is null`, inProgress, dueBetween(late, soonUntil), sql`not ${waiting}`])
        : sql<boolean>`false`;
  }
}

function askedToSupplement({ start, end }: Bounds): Condition {
  return sql`exists (select from dossiers.pause where pause.province_id = dossier.province_id
    and pause.dossier_id = dossier.id and pause.kind = 'supplement'
    and pause.started_at >= ${start} and pause.started_at < ${end})`;
}
