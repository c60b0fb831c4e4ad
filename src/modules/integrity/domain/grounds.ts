import { officeMinutesBetween, type WorkingCalendar } from '#modules/calendar/index.ts';
import type { DossierTrace, TraceEvent } from '#modules/dossiers/index.ts';
import type { DetectorSettings } from './settings.ts';

/** What every detector may lean on beside the traces: the thresholds in force, and each unit's calendar. */
export interface DetectorGrounds {
  readonly settings: DetectorSettings;
  calendarOf(unitId: string): WorkingCalendar;
}

const MINUTE_MS = 60_000;

/** Minutes from one moment to the other by the clock on the wall. */
export function minutesBetween(from: Temporal.Instant, to: Temporal.Instant): number {
  return (to.epochMilliseconds - from.epochMilliseconds) / MINUTE_MS;
}

/** Is one moment further from the other than the tolerance? */
export function isApart(one: Temporal.Instant, other: Temporal.Instant, toleranceMinutes: number): boolean {
  return Math.abs(minutesBetween(one, other)) > toleranceMinutes;
}

/** The due date an event tells of; undefined where it tells nothing, null where it says that there is none. */
export function dueToldBy(event: TraceEvent): Temporal.Instant | null | undefined {
  const told = event.data.dueAt;
  if (told === null) return null;
  return typeof told === 'string' ? Temporal.Instant.from(told) : undefined;
}

/** Ngày hẹn trả as it stood just before this event; undefined where there was none or the history does not tell. */
function dueBefore(trace: DossierTrace, event: TraceEvent): Temporal.Instant | undefined {
  const earlier = trace.events.filter(({ seq }) => seq < event.seq);
  const told = earlier.map(dueToldBy).filter((due) => due !== undefined);
  return told.at(-1) ?? undefined;
}

/** Office minutes of the competent unit left until the due date at this event; negative once it is past. */
export function minutesLeft(
  { calendarOf }: DetectorGrounds,
  trace: DossierTrace,
  event: TraceEvent,
): number | undefined {
  const due = dueBefore(trace, event);
  return due && officeMinutesBetween(calendarOf(trace.competentUnitId), event.occurredAt, due);
}

/** Office minutes from the start of the clock to the first due date: how long the dossier may take. */
export function minutesAllowed({ calendarOf }: DetectorGrounds, trace: DossierTrace): number | undefined {
  const started = trace.events.find((event) => Boolean(dueToldBy(event)));
  const due = started && dueToldBy(started);
  return due ? officeMinutesBetween(calendarOf(trace.competentUnitId), started.occurredAt, due) : undefined;
}

/**
 * Sát hạn: no more than so many office minutes are left, nor more than a quarter of the whole time, for in a procedure
 * of one day every step is taken on the last one. Past the due date counts too.
 */
export function isNearlyDue(
  grounds: DetectorGrounds,
  trace: DossierTrace,
  event: TraceEvent,
  lastMinutes: number,
): boolean {
  const left = minutesLeft(grounds, trace, event);
  const allowed = minutesAllowed(grounds, trace);
  return left !== undefined && left <= Math.min(lastMinutes, (allowed ?? 0) / 4);
}

/** Is the office open at this moment? */
export function isOfficeTime({ calendarOf }: DetectorGrounds, unitId: string, at: Temporal.Instant): boolean {
  return officeMinutesBetween(calendarOf(unitId), at, at.add({ minutes: 1 })) > 0;
}

/** The last event of a type, if there is one. */
export function lastOf(trace: DossierTrace, type: string): TraceEvent | undefined {
  return trace.events.findLast((event) => event.type === type);
}
