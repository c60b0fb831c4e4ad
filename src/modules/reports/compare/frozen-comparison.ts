import type { Days } from '#platform/figures/reporting-period.ts';
import type { ComparedLine, Comparison } from './comparison.ts';

/** The comparison of a closed report: nothing but JSON, since it is sealed with the report. */
export interface FrozenComparison {
  readonly before: FrozenDays | null;
  readonly lastYear: FrozenDays;
  readonly lines: readonly ComparedLine[];
}

interface FrozenDays {
  readonly from: string;
  readonly to: string;
}

export function freezeComparison({ before, lastYear, lines }: Comparison): FrozenComparison {
  return { before: before ? freeze(before) : null, lastYear: freeze(lastYear), lines };
}

export function thawComparison({ before, lastYear, lines }: FrozenComparison): Comparison {
  return { before: before ? thaw(before) : undefined, lastYear: thaw(lastYear), lines };
}

function freeze({ from, to }: Days): FrozenDays {
  return { from: from.toString(), to: to.toString() };
}

function thaw({ from, to }: FrozenDays): Days {
  return { from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) };
}
