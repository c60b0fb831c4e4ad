/** How wide the rows of the running sums are, the widest first. A half month begins on the 1st or the 15th. */
const TALLY_LEVELS = ['year', 'month', 'half', 'day'] as const;
export type TallyLevel = (typeof TALLY_LEVELS)[number];

/** Rows of one level whose first day lies from `from` (null: from the beginning) to before `before`. */
export interface CoverRange {
  readonly level: TallyLevel;
  readonly from: Temporal.PlainDate | null;
  readonly before: Temporal.PlainDate;
  /** For each of the asked ends: does its sum need these rows? */
  readonly needed: readonly boolean[];
}

/**
 * Which rows make up the sums of everything before each of these days, with as few rows as can be: whole years, then
 * the months of the last year, then its half months, then days. Rows that several sums need are named once.
 */
export function coverOf(ends: readonly Temporal.PlainDate[]): CoverRange[] {
  const cuts = ends.map(cutsOf);
  return TALLY_LEVELS.flatMap((level) => rangesOf(level, cuts));
}

interface Cut {
  readonly from: Temporal.PlainDate | null;
  readonly before: Temporal.PlainDate;
}

function cutsOf(end: Temporal.PlainDate): Readonly<Record<TallyLevel, Cut>> {
  const year = end.with({ month: 1, day: 1 });
  const month = end.with({ day: 1 });
  const half = end.day >= 15 ? end.with({ day: 15 }) : month;
  return {
    year: { from: null, before: year },
    month: { from: year, before: month },
    half: { from: month, before: half },
    day: { from: half, before: end },
  };
}

/** The ranges of one level, cut where any sum begins or ends, so that no row is read twice. */
function rangesOf(level: TallyLevel, cuts: readonly Readonly<Record<TallyLevel, Cut>>[]): CoverRange[] {
  const own = cuts.map((cut) => cut[level]);
  const edges = own.flatMap(({ from, before }) => (from ? [from, before] : [before]));
  const sorted = edges
    .toSorted(Temporal.PlainDate.compare)
    .filter((edge, at, all) => !all[at - 1]?.equals(edge));
  const starts = own.some(({ from }) => from === null) ? [null, ...sorted] : sorted;
  return starts.slice(0, -1).flatMap((from, at) => {
    const before = starts[at + 1];
    if (!before) return [];
    const needed = own.map((cut) => holds(cut, from, before));
    return needed.includes(true) ? [{ level, from, before, needed }] : [];
  });
}

function holds(cut: Cut, from: Temporal.PlainDate | null, before: Temporal.PlainDate): boolean {
  const begins = cut.from === null || (from !== null && Temporal.PlainDate.compare(cut.from, from) <= 0);
  return begins && Temporal.PlainDate.compare(before, cut.before) <= 0;
}
