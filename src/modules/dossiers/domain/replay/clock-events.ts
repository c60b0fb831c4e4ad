import type { ClockTime, Grounds, TimeLimit, WrittenClockEvent } from '#modules/calendar/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import { waitsForCompetentUnit } from '../non-territorial.ts';
import type { ClockMode, Pause } from '../pause.ts';

/** An event of a dossier's history, as much of it as decides anything. */
export interface HistoryEvent {
  readonly seq: number;
  readonly type: string;
  readonly occurredAt: Temporal.Instant;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Which events make the clock stand still or go on, and for what. */
const PAUSES: Readonly<Record<string, { readonly kind: Pause['kind']; readonly begins: boolean }>> = {
  'dossier.supplement-requested': { kind: 'supplement', begins: true },
  'dossier.supplement-received': { kind: 'supplement', begins: false },
  'dossier.payment-requested': { kind: 'payment', begins: true },
  'dossier.payment-confirmed': { kind: 'payment', begins: false },
};

/** The event that ends the processing of a dossier that was received (NĐ 118/2025 art. 20-21). */
const ENDS = new Set([
  'dossier.result-signed-off',
  'dossier.refused',
  'dossier.stopped',
  'dossier.withdrawn',
]);

/** What the clock is computed from, read from the history alone. */
export interface HistoryOfClock {
  readonly events: readonly WrittenClockEvent[];
  /** As the start kept it; null where the law sets none we know, undefined where the event kept none. */
  readonly limit: TimeLimit | null | undefined;
  readonly cutoff: ClockTime | undefined;
}

/** What to write beside a pause or a restart, in words: of which request, in order from 1. */
export type Explain = (event: HistoryEvent, number: number) => Grounds;

/**
 * The events of the clock from the history of a dossier, oldest first; undefined while it has not begun to run. A
 * supplement on a ground that begins the time limit again ends its pause with a restart (NĐ 61/2018 art. 19(4)).
 */
export function clockEventsOf(
  history: readonly HistoryEvent[],
  explain: Explain = () => ({}),
): HistoryOfClock | undefined {
  const start = startOf(history);
  if (!start) return undefined;
  const events: WrittenClockEvent[] = [{ kind: 'started', ...momentOf(start) }];
  let open: { number: number; clockMode: ClockMode; grounds: Grounds } | undefined;
  let number = 0;
  for (const event of history) {
    const { at, ...counted } = momentOf(event);
    const pause = PAUSES[event.type];
    if (pause?.begins) {
      number += 1;
      open = { number, clockMode: clockModeOf(event), grounds: explain(event, number) };
      events.push({ kind: 'paused', at, id: String(number), ...open.grounds });
    } else if (pause && open) {
      events.push({ kind: 'resumed', at, ...counted, pause: String(open.number) });
      if (open.clockMode === 'restart') events.push({ kind: 'restarted', at, ...counted, ...open.grounds });
      open = undefined;
    }
    if (ENDS.has(event.type)) events.push({ kind: 'ended', at: notBefore(at, start) });
  }
  const { timeLimit, cutoff } = start.data;
  return {
    events,
    limit: timeLimit as TimeLimit | null | undefined,
    cutoff: cutoff as ClockTime | undefined,
  };
}

/** Who is done before counting starts has used nothing of the time. */
function notBefore(at: string, start: HistoryEvent): string {
  return Temporal.Instant.compare(at, start.occurredAt) < 0 ? start.occurredAt.toString() : at;
}

/**
 * The event with which the clock starts: the receipt; outside the boundary, by the law of the day, that the unit which
 * decides has the dossier (118 art. 17(3)).
 */
export function startOf(history: readonly HistoryEvent[]): HistoryEvent | undefined {
  const received = history.find(({ type }) => type === 'dossier.received');
  // A step of linked procedures that came after the cut-off: counting starts later than the receipt (NĐ 63/2024 art. 7(2)).
  const countedFrom = received?.data.countedFrom;
  if (received && typeof countedFrom === 'string')
    return { ...received, occurredAt: Temporal.Instant.from(countedFrom) };
  if (!received?.data.nonTerritorial || !waitsForCompetentUnit(vietnamDate(received.occurredAt)))
    return received;
  return history.find(({ type }) => type === 'dossier.transfer-accepted');
}

/** Ngày hẹn lại: the new date of the apology that named one; at most one may (61 art. 19(9)). */
export function extensionOf(history: readonly HistoryEvent[]): Temporal.Instant | null {
  const dates = history.flatMap(({ type, data }) =>
    type === 'dossier.apologised' && typeof data.newDueAt === 'string' ? [data.newDueAt] : [],
  );
  return dates[0] === undefined ? null : Temporal.Instant.from(dates[0]);
}

/** The kind of pause that an event begins or ends. */
export function pauseOf(
  event: Pick<HistoryEvent, 'type'>,
): { kind: Pause['kind']; begins: boolean } | undefined {
  return PAUSES[event.type];
}

/** A payment is only ever waited for; what a supplement does lies in its reason. */
export function clockModeOf({ data }: HistoryEvent): ClockMode {
  return data.clockMode === 'restart' ? 'restart' : 'pause';
}

function momentOf({ occurredAt, data }: HistoryEvent): { at: string; calendar?: string } {
  const at = occurredAt.toString();
  return typeof data.calendar === 'string' ? { at, calendar: data.calendar } : { at };
}
