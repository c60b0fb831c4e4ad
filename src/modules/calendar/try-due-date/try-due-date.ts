import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { type DueExplanation, explainDue } from '../domain/explain-due.ts';
import { readTimeLimit, type TimeLimit, type WrittenTimeLimit } from '../domain/time-limit.ts';
import { calendarOf } from '../unit-calendar/calendar-of.ts';

export interface TryDueDateInput {
  readonly receivedAt: Temporal.Instant;
  readonly limit: TimeLimit;
  /** Whose office hours; the default ones if left out. */
  readonly unitId?: string | undefined;
}

/** When a dossier received then would be due, and why. */
export async function tryDueDate(context: Context, input: TryDueDateInput): Promise<DueExplanation> {
  authorize(context, 'calendar.read');
  return explainDue(await calendarOf(context, input.unitId), input.receivedAt, input.limit);
}

/** @throws Problem invalid as readTimeLimit; `none` where no limit is written */
export function readWrittenLimit(written: WrittenTimeLimit): TimeLimit {
  return readTimeLimit(written) ?? { unit: 'none' };
}
