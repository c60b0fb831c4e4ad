import { z } from 'zod';
import { PATTERNS, type Pattern } from './patterns.ts';

/** The numbers each detector asks for, by name; their values and explanations stand in data/integrity/detectors.json. */
const THRESHOLDS = {
  eventBackdated: ['toleranceMinutes'],
  receiptBackdated: ['toleranceMinutes'],
  receiptDelayed: ['officeMinutes'],
  receiptsInBulk: ['count', 'withinMinutes'],
  processedOffSystem: ['withinMinutes', 'shortestLimitMinutes'],
  pauseOnLastDay: ['lastMinutes', 'shortestLimitMinutes'],
  pausesAtTheEdge: ['count', 'lastMinutes', 'windowDays', 'sharePercent'],
  pauseWithoutRequest: ['letters', 'distinctLetters'],
  pauseReasonCopied: ['count', 'windowDays'],
  supplementInstant: ['withinMinutes'],
  closedAndReopened: ['lastMinutes', 'withinDays'],
  sentBackAtDue: ['times', 'minutesAround'],
  bulkClosing: ['afterHoursCount', 'afterHoursMinutes', 'graceMinutes', 'burstCount', 'burstMinutes'],
  resultAfterReturn: ['toleranceMinutes'],
  resultFileMismatch: ['toleranceMinutes'],
  resultFileReused: ['count'],
  dueDateChanged: ['toleranceMinutes'],
  closedAndResubmitted: ['lastMinutes', 'withinDays'],
  refusedAndResubmitted: ['lastMinutes', 'withinDays'],
  handOverBackdated: ['toleranceMinutes'],
  refusalsCopied: ['count', 'windowDays'],
} as const satisfies Record<Pattern, readonly string[]>;

export type ThresholdName<P extends Pattern = Pattern> = (typeof THRESHOLDS)[P][number];

/** Ngưỡng: the values in force. */
export type DetectorSettings = {
  readonly [P in Pattern]: {
    readonly enabled: boolean;
    readonly thresholds: Readonly<Record<ThresholdName<P>, number>>;
  };
};

const threshold = z.object({
  name: z.string(),
  value: z.number().int(),
  least: z.number().int(),
  most: z.number().int(),
  explanation: z.string().min(1),
});

const detector = z.object({
  pattern: z.enum(PATTERNS),
  enabled: z.boolean(),
  explanation: z.string().min(1),
  thresholds: z.array(threshold),
});
export type DetectorEntry = z.output<typeof detector>;

/** data/integrity/detectors.json, and what is kept of every version of it. */
export const detectorsSchema = z.object({ detectors: z.array(detector).refine(isWhole) });
export type DetectorContent = z.output<typeof detectorsSchema>;

/** Every pattern once, with exactly its thresholds, each within its bounds. */
function isWhole(detectors: readonly DetectorEntry[]): boolean {
  const names = detectors.map(({ pattern }) => pattern);
  if (names.length !== PATTERNS.length || new Set(names).size !== PATTERNS.length) return false;
  return detectors.every(
    ({ pattern, thresholds }) =>
      thresholds.map(({ name }) => name).join() === THRESHOLDS[pattern].join() &&
      thresholds.every(({ value, least, most }) => value >= least && value <= most),
  );
}

/** The values alone, as the detectors read them. */
export function settingsOf({ detectors }: DetectorContent): DetectorSettings {
  const entries = detectors.map(({ pattern, enabled, thresholds }) => [
    pattern,
    { enabled, thresholds: Object.fromEntries(thresholds.map(({ name, value }) => [name, value])) },
  ]);
  return Object.fromEntries(entries) as DetectorSettings;
}
