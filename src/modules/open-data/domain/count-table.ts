/**
 * Counts by row and column with the totals of both: the last row holds the totals of the columns, the last column those
 * of the rows, the corner all. `values[row][column]`, whole and not negative.
 */
export interface CountTable {
  readonly values: readonly (readonly number[])[];
  /** How much a cell could be larger without contradicting anything that is published; without a bound unless told. */
  readonly room?: readonly (readonly number[])[];
}

/** Adds the totals. `counts` must be of equal length in every row. */
export function withTotals(counts: readonly (readonly number[])[]): number[][] {
  const rows = counts.map((row) => [...row, sum(row)]);
  const width = rows[0]?.length ?? 1;
  return [...rows, Array.from({ length: width }, (_, column) => sum(rows.map((row) => row[column] ?? 0)))];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** One cell. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

export function cellsOf(values: readonly (readonly number[])[]): Cell[] {
  return values.flatMap((cells, row) => cells.map((_, column) => ({ row, column })));
}
