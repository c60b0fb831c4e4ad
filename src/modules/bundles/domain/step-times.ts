import {
  addOfficeMinutes,
  type ClockTime,
  dueAt,
  type TimeLimit,
  type WorkingCalendar,
} from '#modules/calendar/index.ts';
import { VIETNAM } from '#platform/clock.ts';
import type { BundleStep } from './bundle-content.ts';

/**
 * Thời điểm bắt đầu tính: the moment of receipt; received from the cut-off on, or outside office hours, the opening of
 * the next working day (NĐ 63/2024 art. 7(2)).
 */
export function countedFrom(
  calendar: WorkingCalendar,
  receivedAt: Temporal.Instant,
  cutoff: ClockTime,
): Temporal.Instant {
  const local = receivedAt.toZonedDateTimeISO(VIETNAM);
  const opened = addOfficeMinutes(calendar, receivedAt, 0);
  const sameDay = opened.toZonedDateTimeISO(VIETNAM).toPlainDate().equals(local.toPlainDate());
  const before = Temporal.PlainTime.compare(local.toPlainTime(), Temporal.PlainTime.from(cutoff)) < 0;
  if (!sameDay || before) return opened;
  const midnight = local.toPlainDate().add({ days: 1 }).toZonedDateTime(VIETNAM).toInstant();
  return addOfficeMinutes(calendar, midnight, 0);
}

/** The limit of the bundle's law for this step; undefined where it has none and the procedure's own counts. */
export function limitOf(
  step: Pick<BundleStep, 'timeLimit' | 'longer'>,
  longer: boolean,
): TimeLimit | undefined {
  const limit = longer && step.longer ? step.longer.timeLimit : step.timeLimit;
  return limit ?? undefined;
}

/** A step as the forecast needs it; `dueAt` only once it has begun. */
export interface TimedStep {
  readonly code: string;
  readonly after: readonly string[];
  readonly calendar: WorkingCalendar;
  readonly limit: TimeLimit | null;
  readonly dueAt: Temporal.Instant | null;
  readonly started: boolean;
}

/**
 * Ngày dự kiến có kết quả của từng bước: a step that has begun has its due date; one that waits is reckoned from the
 * latest due date of what it waits for. Steps stand in their order; null = cannot be told.
 */
export function expectedDates(
  steps: readonly TimedStep[],
  begin: Temporal.Instant,
  cutoff: ClockTime,
): Map<string, Temporal.Instant | null> {
  const dates = new Map<string, Temporal.Instant | null>();
  const find = (step: TimedStep): Temporal.Instant | null => {
    const known = dates.get(step.code);
    if (known !== undefined) return known;
    const inputs = steps.filter(({ code }) => step.after.includes(code)).map(find);
    const date = step.started ? step.dueAt : expectedDate(step, inputs, begin, cutoff);
    dates.set(step.code, date);
    return date;
  };
  for (const step of steps) find(step);
  return dates;
}

function expectedDate(
  { calendar, limit }: TimedStep,
  inputs: readonly (Temporal.Instant | null)[],
  begin: Temporal.Instant,
  cutoff: ClockTime,
): Temporal.Instant | null {
  const known = inputs.filter((input) => input !== null);
  if (known.length < inputs.length || !limit) return null;
  const from = known.toSorted(Temporal.Instant.compare).at(-1) ?? begin;
  return dueAt(calendar, countedFrom(calendar, from, cutoff), limit);
}
