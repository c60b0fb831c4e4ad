/** A forecast beside what happened. */
export interface Verdict {
  readonly probability: number;
  readonly late: boolean;
}

/** Điểm Brier: mean squared distance of the forecast from what happened; 0 is perfect, lower is better. NaN of nothing. */
export function brierScore(verdicts: readonly Verdict[]): number {
  const sum = verdicts.reduce(
    (total, { probability, late }) => total + (probability - (late ? 1 : 0)) ** 2,
    0,
  );
  return sum / verdicts.length;
}

/** One tenth of the scale: how many were forecast there, what was said on average, and how many were late. */
export interface CalibrationBin {
  readonly from: number;
  readonly count: number;
  readonly forecast: number;
  readonly late: number;
}

const BINS = 10;

/** The ten tenths of the scale, those without a case left out. */
export function calibrationOf(verdicts: readonly Verdict[]): CalibrationBin[] {
  const groups = Map.groupBy(verdicts, ({ probability }) =>
    Math.min(Math.floor(probability * BINS), BINS - 1),
  );
  return [...groups]
    .toSorted(([a], [b]) => a - b)
    .map(([bin, group]) => ({
      from: bin / BINS,
      count: group.length,
      forecast: group.reduce((sum, { probability }) => sum + probability, 0) / group.length,
      late: group.filter(({ late }) => late).length,
    }));
}
