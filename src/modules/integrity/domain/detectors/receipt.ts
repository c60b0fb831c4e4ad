import { officeMinutesBetween } from '#modules/calendar/index.ts';
import type { DossierTrace } from '#modules/dossiers/index.ts';
import { momentOfId } from '#platform/ids.ts';
import { type DetectorGrounds, isApart, minutesAllowed, minutesBetween } from '../grounds.ts';
import { type Suspicion, suspectDossier } from '../suspicion.ts';

/** Tiếp nhận lùi ngày: the row says another moment of receipt than was recorded when it was written. */
export function receiptBackdated(trace: DossierTrace, { settings }: DetectorGrounds): Suspicion[] {
  const [first] = trace.events;
  if (first?.type !== 'dossier.received' || !trace.receivedAt) return [];
  const { toleranceMinutes } = settings.receiptBackdated.thresholds;
  const { receivedAt: stated } = trace;
  const made = momentOfId(trace.id);
  const recorded = isApart(stated, first.occurredAt, toleranceMinutes) ? first.occurredAt : made;
  if (!isApart(stated, recorded, toleranceMinutes)) return [];
  const facts = { stated, recorded, minutes: Math.round(Math.abs(minutesBetween(stated, recorded))) };
  return suspectDossier(trace, 'receiptBackdated', { strength: 'strong', events: [first], facts });
}

/** Giữ hồ sơ trước khi nhập: sent in online or by post, entered only after a long time, so that the clock starts later. */
export function receiptDelayed(trace: DossierTrace, grounds: DetectorGrounds): Suspicion[] {
  const [first] = trace.events;
  if (first?.type !== 'dossier.received' || !trace.receivedAt) return [];
  const { officeMinutes } = grounds.settings.receiptDelayed.thresholds;
  const calendar = grounds.calendarOf(trace.receivingUnitId);
  const held = officeMinutesBetween(calendar, trace.submittedAt, trace.receivedAt);
  if (held <= officeMinutes) return [];
  const facts = { submitted: trace.submittedAt, received: trace.receivedAt, minutes: Math.round(held) };
  return suspectDossier(trace, 'receiptDelayed', { strength: 'medium', events: [first], facts });
}

const BEGUN = 'dossier.handed-over';
const DONE = 'dossier.result-signed-off';

/** Làm ngoài hệ thống rồi nhập lại: days of work by several people, entered within a few minutes. */
export function processedOffSystem(trace: DossierTrace, grounds: DetectorGrounds): Suspicion[] {
  const { withinMinutes, shortestLimitMinutes } = grounds.settings.processedOffSystem.thresholds;
  const from = trace.events.findIndex(({ type }) => type === BEGUN);
  const to = trace.events.findIndex(({ type }) => type === DONE);
  const events = from < 0 || to < from ? [] : trace.events.slice(from, to + 1);
  const [begun, done] = [events[0], events.at(-1)];
  if (!begun || !done || events.length < 5) return [];
  const minutes = minutesBetween(begun.occurredAt, done.occurredAt);
  if (minutes < 0 || minutes > withinMinutes) return [];
  if ((minutesAllowed(grounds, trace) ?? 0) < shortestLimitMinutes) return [];
  const facts = { steps: events.length, minutes: Math.ceil(minutes) };
  return suspectDossier(trace, 'processedOffSystem', { strength: 'medium', events, facts });
}
