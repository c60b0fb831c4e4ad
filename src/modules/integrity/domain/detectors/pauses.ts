import type { DossierTrace, TraceEvent } from '#modules/dossiers/index.ts';
import { foldVietnamese } from '#platform/text/fold.ts';
import { type DetectorGrounds, minutesAllowed, minutesBetween, minutesLeft } from '../grounds.ts';
import { type Suspicion, suspectDossier } from '../suspicion.ts';

const PAUSE_EVENTS = ['dossier.supplement-requested', 'dossier.payment-requested'] as const;
const ANSWER_EVENTS = ['dossier.supplement-received', 'dossier.payment-confirmed'];

type TracePause = DossierTrace['pauses'][number];

/** The events that began a pause, in order: the n-th belongs to the n-th pause. */
export function pauseEvents(trace: DossierTrace): TraceEvent[] {
  return trace.events.filter(({ type }) => (PAUSE_EVENTS as readonly string[]).includes(type));
}

/** Tạm dừng vào ngày cuối: asked for when the time was nearly over, though there had been days to see what is missing. */
export function pauseOnLastDay(trace: DossierTrace, grounds: DetectorGrounds): Suspicion[] {
  const { lastMinutes, shortestLimitMinutes } = grounds.settings.pauseOnLastDay.thresholds;
  const begun = pauseEvents(trace);
  if (begun.length === 0 || (minutesAllowed(grounds, trace) ?? 0) < shortestLimitMinutes) return [];
  return begun.flatMap((event) => {
    const left = minutesLeft(grounds, trace, event);
    if (left === undefined || left > lastMinutes) return [];
    const facts = { minutes: Math.max(0, Math.round(left)), late: left < 0 ? 1 : 0 };
    const strength = left < 0 ? 'strong' : 'medium';
    return suspectDossier(trace, 'pauseOnLastDay', { strength, events: [event], facts });
  });
}

/** Tạm dừng không có yêu cầu: an event without its pause, a pause without its event, or a reason that says nothing. */
export function pauseWithoutRequest(trace: DossierTrace, { settings }: DetectorGrounds): Suspicion[] {
  const thresholds = settings.pauseWithoutRequest.thresholds;
  const begun = pauseEvents(trace);
  const [fallback] = trace.events;
  if (begun.length !== trace.pauses.length) {
    const events = begun.length > 0 ? begun : fallback ? [fallback] : [];
    const facts = { requests: trace.pauses.length, steps: begun.length, why: 'count' };
    return suspectDossier(trace, 'pauseWithoutRequest', { strength: 'strong', events, facts });
  }
  return begun.flatMap((event, index) => {
    const pause = trace.pauses[index];
    if (!pause || saysSomething(pause, thresholds)) return [];
    return suspectDossier(trace, 'pauseWithoutRequest', {
      strength: 'strong',
      events: [event],
      facts: { why: 'empty' },
    });
  });
}

function saysSomething(
  { kind, reasonText, requested }: TracePause,
  { letters, distinctLetters }: { readonly letters: number; readonly distinctLetters: number },
): boolean {
  const text = lettersOf(reasonText);
  if (text.length < letters || new Set(text).size < distinctLetters) return false;
  return (
    kind === 'payment' || (requested.length > 0 && requested.every((item) => lettersOf(item).length >= 3))
  );
}

function lettersOf(text: string): string {
  return foldVietnamese(text).replace(/[^a-z]/g, '');
}

/** Bổ sung tức thì: answered within minutes, or nothing came in although papers were asked for. */
export function supplementInstant(trace: DossierTrace, { settings }: DetectorGrounds): Suspicion[] {
  const { withinMinutes } = settings.supplementInstant.thresholds;
  return pauseEvents(trace).flatMap((asked) => {
    const answer = trace.events.find(({ seq, type }) => seq > asked.seq && ANSWER_EVENTS.includes(type));
    if (answer?.type !== 'dossier.supplement-received') return [];
    const minutes = minutesBetween(asked.occurredAt, answer.occurredAt);
    const parts = answer.data.parts;
    if (minutes > withinMinutes && parts !== 0) return [];
    const facts = { minutes: Math.round(minutes), parts: typeof parts === 'number' ? parts : 1 };
    const strength = parts === 0 ? 'strong' : 'medium';
    return suspectDossier(trace, 'supplementInstant', { strength, events: [asked, answer], facts });
  });
}
