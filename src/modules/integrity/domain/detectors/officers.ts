import type { DossierTrace } from '#modules/dossiers/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import { foldVietnamese } from '#platform/text/fold.ts';
import { type DetectorGrounds, isNearlyDue } from '../grounds.ts';
import { type Deed, type Suspicion, suspectUnit } from '../suspicion.ts';
import { burstsOf } from './bursts.ts';
import { pauseEvents } from './pauses.ts';

const DAY_MINUTES = 24 * 60;

/** Hay dừng sát hạn: an officer many of whose pauses begin when the time is nearly over. */
export function pausesAtTheEdge(traces: readonly DossierTrace[], grounds: DetectorGrounds): Suspicion[] {
  const { count, lastMinutes, windowDays, sharePercent } = grounds.settings.pausesAtTheEdge.thresholds;
  const deeds = traces.flatMap((trace) => pauseEvents(trace).map((event) => ({ trace, event })));
  return byActor(deeds).flatMap(([actorId, all]) => {
    const edge = all.filter(({ trace, event }) => isNearlyDue(grounds, trace, event, lastMinutes));
    if (edge.length * 100 < all.length * sharePercent) return [];
    return burstsOf(edge, count, windowDays * DAY_MINUTES).flatMap((burst) =>
      suspectUnit('pausesAtTheEdge', burst, {
        strength: 'medium',
        key: `${actorId}:${monthOf(burst)}`,
        facts: { of: all.length, days: windowDays },
      }),
    );
  });
}

/** Lý do tạm dừng sao chép: one officer asks many people for the same in the same words. */
export function pauseReasonCopied(traces: readonly DossierTrace[], grounds: DetectorGrounds): Suspicion[] {
  const { count, windowDays } = grounds.settings.pauseReasonCopied.thresholds;
  const deeds = traces.flatMap((trace) =>
    pauseEvents(trace).flatMap((event, index) => {
      const pause = trace.pauses[index];
      return pause?.kind === 'supplement'
        ? [{ trace, event, words: [pause.reasonText, ...pause.requested].join(' ') }]
        : [];
    }),
  );
  return copied('pauseReasonCopied', deeds, count, windowDays);
}

const REFUSALS = ['dossier.refused', 'dossier.intake-refused'];

/** Từ chối hàng loạt cùng một lý do: many refusals of one officer in the same words. */
export function refusalsCopied(traces: readonly DossierTrace[], grounds: DetectorGrounds): Suspicion[] {
  const { count, windowDays } = grounds.settings.refusalsCopied.thresholds;
  const deeds = traces.flatMap((trace) =>
    trace.events
      .filter(({ type }) => REFUSALS.includes(type))
      .map((event) => ({ trace, event, words: String(event.data.reasonText ?? '') })),
  );
  return copied('refusalsCopied', deeds, count, windowDays);
}

interface Said extends Deed {
  readonly words: string;
}

function copied(
  pattern: 'pauseReasonCopied' | 'refusalsCopied',
  deeds: readonly Said[],
  count: number,
  windowDays: number,
): Suspicion[] {
  const said = deeds.filter(({ words }) => words !== '');
  return byActor(said).flatMap(([actorId, all]) =>
    [...Map.groupBy(all, ({ words }) => plainOf(words)).values()]
      .flatMap((same) => burstsOf(same, count, windowDays * DAY_MINUTES))
      .flatMap((burst) => {
        const key = `${actorId}:${monthOf(burst)}:${fingerprintOf(burst[0]?.words ?? '')}`;
        return suspectUnit(pattern, burst, { strength: 'weak', key, facts: { days: windowDays } });
      }),
  );
}

function plainOf(words: string): string {
  return foldVietnamese(words).replace(/\W+/g, ' ');
}

/** A short number for a text (FNV-1a): two runs of different words in one month are two suspicions. */
function fingerprintOf(words: string): string {
  let hash = 0x811c9dc5;
  for (const letter of plainOf(words)) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return hash.toString(36);
}

/** One suspicion a month while a habit goes on: its beginning slides out of sight, its last deed does not. */
function monthOf(burst: readonly Deed[]): string {
  const last = burst.at(-1);
  return last ? vietnamDate(last.event.occurredAt).toPlainYearMonth().toString() : '';
}

function byActor<D extends Deed>(deeds: readonly D[]): [string, D[]][] {
  const known = deeds.filter(({ event }) => event.actorId !== null);
  return [...Map.groupBy(known, ({ event }) => event.actorId ?? '')];
}
