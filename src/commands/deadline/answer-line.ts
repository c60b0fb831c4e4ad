import { registry } from '#app';
import {
  type ClockEvent,
  clock,
  type Segment,
  type WorkingCalendar,
  yearsUnknown,
} from '#modules/calendar/index.ts';
import { say } from '#platform/i18n/messages.ts';
import { Problem } from '#platform/problem.ts';
import { deadlineMessages } from './messages.vi.ts';
import { writeMoment } from './moments.ts';
import { readRequest } from './read-request.ts';

const vietnamese = {
  registry: { ...registry, messages: { ...registry.messages, ...deadlineMessages } },
} as const;

/**
 * The answer to one line of the batch, one line of JSON: `dueAt` and `segments`, with `running: false` where the clock
 * stands and `warnings` where it had to cross a year whose days off are not known; or `error` with a stable code and a Vietnamese text.
 */
export function answerLine(line: string, calendar: WorkingCalendar): string {
  try {
    const { events, limit, asOf } = readRequest(line);
    const reading = clock(events, calendar, { limit }, asOf ? { asOf } : {});
    return JSON.stringify({
      dueAt: reading.dueAt && writeMoment(reading.dueAt),
      ...(reading.running ? {} : { running: false }),
      ...warningsOf(calendar, events, reading.dueAt),
      segments: reading.segments.map(written),
    });
  } catch (error) {
    if (error instanceof Problem) return faultLine(error);
    throw error;
  }
}

function warningsOf(
  calendar: WorkingCalendar,
  events: readonly ClockEvent[],
  dueAt: Temporal.Instant | null,
) {
  const startedAt = events.find(({ kind }) => kind === 'started')?.at;
  if (!startedAt || !dueAt) return {};
  const years = yearsUnknown(calendar, startedAt, dueAt);
  if (years.length === 0) return {};
  const problem = yearsWithoutCalendar(years);
  return { warnings: [{ code: problem.code, message: describeProblem(problem) }] };
}

/** Said beside a due date, not instead of it. */
export function yearsWithoutCalendar(years: readonly number[]): Problem {
  return new Problem('invalid', 'deadline.year-without-calendar', { years: years.join(', ') });
}

/** The same for a line that was not read at all. */
export function faultLine(problem: Problem): string {
  return JSON.stringify({ error: { code: problem.code, message: describeProblem(problem) } });
}

/** The Vietnamese text of a problem of this command or of the calendar. */
export function describeProblem({ code, params }: Problem): string {
  return say(vietnamese, code, params);
}

function written({ kind, from, to, officeMinutes, ...grounds }: Segment) {
  const minutes = officeMinutes && Math.round(officeMinutes * 1000) / 1000;
  return { kind, from: writeMoment(from), to: to && writeMoment(to), officeMinutes: minutes, ...grounds };
}
