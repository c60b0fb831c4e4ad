import { officerNames } from '#modules/identity/index.ts';
import { unitNames } from '#modules/organization/index.ts';
import { eventText } from '#platform/audit/event-text.ts';
import { actorText } from '#platform/audit/history-entries.ts';
import { type EventRow, historyOf } from '#platform/audit/list-events.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { peopleOf } from '../read-identity/people.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { findReason } from '../sql/reasons.ts';
import { type EventNames, eventDetails, valuesOf } from './event-details.ts';

/** One line of a dossier's history, in words. */
export interface HistoryLine {
  readonly event: EventRow;
  /** What was done: 'Phân công thụ lý'. */
  readonly what: string;
  /** Name and unit; undefined when the system did it. */
  readonly who: string | undefined;
  readonly details: readonly string[];
}

/** Lịch sử hồ sơ: everything that happened to a dossier the actor may read, newest first. @throws Problem notFound */
export async function listHistory(context: Context, dossierId: string): Promise<HistoryLine[]> {
  authorize(context, 'dossiers.read');
  const events = await eventsOf(context, dossierId);
  const names = await namesIn(context, events);
  return events.map((event) => ({
    event,
    what: eventText(context, event),
    who: whoOf(event, names.units),
    details: eventDetails(event, names),
  }));
}

/** The dossier's own events, and the readings of its people's numbers that were made from it. */
async function eventsOf(context: Context, dossierId: string): Promise<EventRow[]> {
  const dossier = await getDossier(context, dossierId);
  const own = await historyOf(context, dossier.id);
  const people = [...new Set(peopleOf(dossier).map(({ personId }) => personId))];
  const readings = await Promise.all(people.map((personId) => historyOf(context, personId)));
  const here = readings.flat().filter((event) => event.data.dossierId === dossier.id);
  return [...own, ...here].toSorted(newestFirst);
}

/** Events of one instant (two steps of a test or an import) stand by their number. */
function newestFirst(a: EventRow, b: EventRow): number {
  return Temporal.Instant.compare(b.occurredAt, a.occurredAt) || b.seq - a.seq;
}

async function namesIn(context: Context, events: readonly EventRow[]): Promise<EventNames> {
  const at = events.flatMap(({ unitId }) => unitId ?? []);
  const reasons = await Promise.all(valuesOf(events, 'reasonCode').map((code) => findReason(context, code)));
  return {
    officers: await officerNames(context, valuesOf(events, 'officerId')),
    units: await unitNames(context, [
      ...at,
      ...valuesOf(events, 'toUnitId'),
      ...valuesOf(events, 'askedUnitIds'),
    ]),
    reasons: new Map(reasons.flatMap((reason) => (reason ? [[reason.code, reason.name]] : []))),
  };
}

function whoOf(event: EventRow, units: ReadonlyMap<string, string>): string | undefined {
  if (event.actorKind !== 'officer') return undefined;
  const unit = event.unitId === null ? undefined : units.get(event.unitId);
  return [actorText(event), unit].filter((text) => text !== undefined).join(' – ');
}
