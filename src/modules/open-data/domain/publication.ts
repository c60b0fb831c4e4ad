import { type Cell, withTotals } from './count-table.ts';
import { type Hidden, suppress } from './suppress.ts';

/** A count below this, but not zero, is shown to nobody. */
export const SMALLEST_SHOWN = 5;
/** A late dossier must be mistakable for at least so many more. Late ones are too few everywhere for more doubt. */
const DOUBT_OF_LATE = 1;

/** The counts of a period by unit (row) and field (column), without totals. */
export interface Counts {
  readonly received: readonly (readonly number[])[];
  readonly resolved: readonly (readonly number[])[];
  /** Early or on time. */
  readonly inTime: readonly (readonly number[])[];
}

/** What may be shown, with the totals; null = hidden. */
export interface ShownCounts {
  readonly received: readonly (readonly (number | null)[])[];
  readonly resolved: readonly (readonly (number | null)[])[];
  readonly inTime: readonly (readonly (number | null)[])[];
}

/**
 * What of these counts may be published, k = 5: neither a small count nor one that gives a small one away by subtraction,
 * be it within a table or of the dossiers in time from those resolved.
 */
export function publish(counts: Counts): ShownCounts {
  const received = withTotals(counts.received);
  const resolved = withTotals(counts.resolved);
  const inTime = withTotals(counts.inTime);
  const late = resolved.map((line, row) => line.map((value, column) => value - (inTime[row]?.[column] ?? 0)));
  const hiddenResolved = suppress({ values: resolved }, { small: smallIn(resolved), doubt: SMALLEST_SHOWN });
  const hiddenLate = suppress(
    { values: late, room: inTime },
    {
      small: (cell) =>
        smallIn(late)(cell) || smallIn(inTime)(cell) || (hiddenResolved[cell.row]?.[cell.column] ?? false),
      doubt: DOUBT_OF_LATE,
    },
  );
  const hiddenReceived = suppress({ values: received }, { small: smallIn(received), doubt: SMALLEST_SHOWN });
  return {
    received: shown(received, hiddenReceived),
    resolved: shown(resolved, hiddenResolved),
    inTime: shown(inTime, hiddenLate),
  };
}

function smallIn(values: readonly (readonly number[])[]) {
  return ({ row, column }: Cell): boolean => {
    const value = values[row]?.[column] ?? 0;
    return value > 0 && value < SMALLEST_SHOWN;
  };
}

function shown(values: readonly (readonly number[])[], hidden: Hidden): (number | null)[][] {
  return values.map((line, row) => line.map((value, column) => (hidden[row]?.[column] ? null : value)));
}
