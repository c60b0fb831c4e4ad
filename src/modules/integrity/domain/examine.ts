import type { DossierTrace } from '#modules/dossiers/index.ts';
import {
  closedAndReopened,
  closedAndResubmitted,
  refusedAndResubmitted,
  resultAfterReturn,
  resultFileMismatch,
  sentBackAtDue,
} from './detectors/closing.ts';
import { pauseReasonCopied, pausesAtTheEdge, refusalsCopied } from './detectors/officers.ts';
import { pauseOnLastDay, pauseWithoutRequest, supplementInstant } from './detectors/pauses.ts';
import { processedOffSystem, receiptBackdated, receiptDelayed } from './detectors/receipt.ts';
import { resultFileReused } from './detectors/result-reuse.ts';
import { dueDateChanged, eventBackdated, handOverBackdated } from './detectors/time-order.ts';
import { bulkClosing, receiptsInBulk } from './detectors/unit-day.ts';
import type { DetectorGrounds } from './grounds.ts';
import type { Pattern } from './patterns.ts';
import type { Suspicion } from './suspicion.ts';

type OfDossier = (trace: DossierTrace, grounds: DetectorGrounds) => Suspicion[];
type OfMany = (traces: readonly DossierTrace[], grounds: DetectorGrounds) => Suspicion[];

/** Look at one dossier by itself. */
const DOSSIER_DETECTORS = {
  eventBackdated,
  receiptBackdated,
  receiptDelayed,
  processedOffSystem,
  pauseOnLastDay,
  pauseWithoutRequest,
  supplementInstant,
  closedAndReopened,
  sentBackAtDue,
  resultAfterReturn,
  resultFileMismatch,
  dueDateChanged,
  closedAndResubmitted,
  refusedAndResubmitted,
  handOverBackdated,
} as const satisfies Partial<Record<Pattern, OfDossier>>;

/** Look at what the officers of a unit did on a day. */
const DAY_DETECTORS = { receiptsInBulk, bulkClosing, resultFileReused } as const satisfies Partial<
  Record<Pattern, OfMany>
>;

/** Look at the pauses and refusals of some weeks. */
const HABIT_DETECTORS = { pausesAtTheEdge, pauseReasonCopied, refusalsCopied } as const satisfies Partial<
  Record<Pattern, OfMany>
>;

/** Events whose dossiers `examineHabits` wants to see. */
export const HABIT_EVENTS = [
  'dossier.supplement-requested',
  'dossier.payment-requested',
  'dossier.refused',
  'dossier.intake-refused',
] as const;

/** Everything odd about this one dossier; nothing where its history is kept elsewhere (imported). */
export function examineDossier(trace: DossierTrace, grounds: DetectorGrounds): Suspicion[] {
  if (trace.events.length === 0) return [];
  return run(DOSSIER_DETECTORS, trace, grounds);
}

/**
 * Everything odd about what was done to these dossiers together, by officer and day. Only what happened since `from`
 * counts, the beginning of a day: of earlier days not all dossiers need be among them.
 */
export function examineDays(
  traces: readonly DossierTrace[],
  grounds: DetectorGrounds,
  from: Temporal.Instant,
): Suspicion[] {
  const recent = traces.map((trace) => ({
    ...trace,
    events: trace.events.filter(({ occurredAt }) => Temporal.Instant.compare(occurredAt, from) >= 0),
  }));
  return run(DAY_DETECTORS, recent, grounds);
}

/** Everything odd about how officers pause and refuse: wants all dossiers with such events of the last weeks. */
export function examineHabits(traces: readonly DossierTrace[], grounds: DetectorGrounds): Suspicion[] {
  return run(HABIT_DETECTORS, traces, grounds);
}

function run<Subject>(
  detectors: Readonly<Record<string, (subject: Subject, grounds: DetectorGrounds) => Suspicion[]>>,
  subject: Subject,
  grounds: DetectorGrounds,
): Suspicion[] {
  return Object.entries(detectors).flatMap(([pattern, detect]) =>
    grounds.settings[pattern as Pattern].enabled ? detect(subject, grounds) : [],
  );
}
