import type { DossierTrace, TraceEvent } from '#modules/dossiers/index.ts';
import { momentOfId } from '#platform/ids.ts';
import { type DetectorGrounds, dueToldBy, isApart, lastOf, minutesBetween } from '../grounds.ts';
import { type Suspicion, suspectDossier } from '../suspicion.ts';

/**
 * Ghi lùi thời điểm: an event says another moment than its own number was made at, or lies before the event that was
 * written ahead of it. The application writes neither.
 */
export function eventBackdated(trace: DossierTrace, { settings }: DetectorGrounds): Suspicion[] {
  const { toleranceMinutes } = settings.eventBackdated.thresholds;
  const odd = trace.events.filter((event, index) => {
    const before = trace.events[index - 1];
    if (isApart(momentOfId(event.id), event.occurredAt, toleranceMinutes)) return true;
    return before !== undefined && minutesBetween(event.occurredAt, before.occurredAt) > toleranceMinutes;
  });
  const [first] = odd;
  if (!first) return [];
  const facts = { stated: first.occurredAt, recorded: momentOfId(first.id), events: odd.length };
  return suspectDossier(trace, 'eventBackdated', { strength: 'strong', events: odd, facts });
}

const ENDS = [
  'dossier.result-signed-off',
  'dossier.refused',
  'dossier.intake-refused',
  'dossier.stopped',
  'dossier.withdrawn',
] as const;

/** Bàn giao, kết thúc lùi ngày: end, return or hand-over of the row or of the record, against the event that tells of it. */
export function handOverBackdated(trace: DossierTrace, { settings }: DetectorGrounds): Suspicion[] {
  const { toleranceMinutes } = settings.handOverBackdated.thresholds;
  const ended = trace.events.findLast(({ type }) => (ENDS as readonly string[]).includes(type));
  const returned = lastOf(trace, 'dossier.result-returned');
  const pairs: readonly (readonly [Temporal.Instant | null, TraceEvent | undefined])[] = [
    [trace.endedAt, ended],
    [trace.returnedAt, returned],
    [trace.handedOverAt, returned],
  ];
  for (const [stated, event] of pairs) {
    if (!stated || !event || !isApart(stated, event.occurredAt, toleranceMinutes)) continue;
    const minutes = Math.round(Math.abs(minutesBetween(stated, event.occurredAt)));
    const facts = { stated, recorded: event.occurredAt, minutes };
    return suspectDossier(trace, 'handOverBackdated', { strength: 'strong', events: [event], facts });
  }
  return [];
}

/** Events that set the clock: receipt, the end of a pause, the start at the competent unit, an extension. */
const CLOCK_EVENTS =
  /^dossier\.(received|supplement-received|payment-confirmed|transfer-accepted|clock-.+|.*extended|.*apolog.+)$/;

/** Đổi hạn không có sự kiện: the due date is another than the last one told, or was told by a step that has no say in it. */
export function dueDateChanged(trace: DossierTrace, { settings }: DetectorGrounds): Suspicion[] {
  const { toleranceMinutes } = settings.dueDateChanged.thresholds;
  const told = trace.events.filter((event) => dueToldBy(event) !== undefined);
  const last = told.at(-1);
  if (!last) return [];
  const known = dueToldBy(last) ?? null;
  const stranger = told.findLast(({ type }) => !CLOCK_EVENTS.test(type));
  const changed = isOther(known, trace.dueAt, toleranceMinutes);
  if (!changed && !stranger) return [];
  const facts = { told: known ?? 'không có', stated: trace.dueAt ?? 'không có' };
  const events = [changed ? last : (stranger ?? last)];
  return suspectDossier(trace, 'dueDateChanged', { strength: 'strong', events, facts });
}

function isOther(one: Temporal.Instant | null, other: Temporal.Instant | null, tolerance: number): boolean {
  if (!one || !other) return one !== other;
  return isApart(one, other, tolerance);
}
