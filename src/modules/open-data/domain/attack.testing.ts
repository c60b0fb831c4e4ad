/** What is published, null where hidden; the last row and column are totals. */
type Published = readonly (readonly (number | null)[])[];

/**
 * What a reader can work out: every row and column of a published table adds up to its total. Solves those equations
 * (Gauss, with fractions avoided by whole numbers) and answers the hidden cells that have only one solution.
 */
export function solveHidden(published: Published): { row: number; column: number; value: number }[] {
  const unknowns = new Map<string, number>();
  for (const [row, line] of published.entries())
    for (const [column, value] of line.entries())
      if (value === null) unknowns.set(`${row} ${column}`, unknowns.size);
  const equations = [...equationsOf(published, unknowns)];
  const reduced = eliminate(equations, unknowns.size);
  const names = [...unknowns.keys()];
  return reduced.flatMap((equation) => {
    const terms = equation.flatMap((factor, at) =>
      at < unknowns.size && Math.abs(factor) > 1e-9 ? [at] : [],
    );
    if (terms.length !== 1) return [];
    const [row = 0, column = 0] = (names[terms[0] ?? 0] ?? '').split(' ').map(Number);
    return [{ row, column, value: (equation[unknowns.size] ?? 0) / (equation[terms[0] ?? 0] ?? 1) }];
  });
}

function* equationsOf(published: Published, unknowns: ReadonlyMap<string, number>): Generator<number[]> {
  const height = published.length;
  const width = published[0]?.length ?? 0;
  const lines = [
    ...Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, column) => ({ row, column, total: column === width - 1 })),
    ),
    ...Array.from({ length: width }, (_, column) =>
      Array.from({ length: height }, (__, row) => ({ row, column, total: row === height - 1 })),
    ),
  ];
  for (const line of lines) {
    const equation = new Array<number>(unknowns.size + 1).fill(0);
    for (const { row, column, total } of line) {
      const value = published[row]?.[column] ?? null;
      const sign = total ? -1 : 1;
      if (value === null) equation[unknowns.get(`${row} ${column}`) ?? 0] = sign;
      else equation[unknowns.size] = (equation[unknowns.size] ?? 0) - sign * value;
    }
    yield equation;
  }
}

function eliminate(equations: number[][], width: number): number[][] {
  let done = 0;
  for (let column = 0; column < width && done < equations.length; column++) {
    const pivot = equations.findIndex((row, index) => index >= done && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    [equations[done], equations[pivot]] = [equations[pivot] as number[], equations[done] as number[]];
    const line = equations[done] as number[];
    for (const [index, other] of equations.entries()) {
      if (index === done) continue;
      const factor = (other[column] ?? 0) / (line[column] ?? 1);
      if (factor !== 0)
        for (let at = 0; at <= width; at++) other[at] = (other[at] ?? 0) - factor * (line[at] ?? 0);
    }
    done += 1;
  }
  return equations.slice(0, done);
}

/**
 * The least and greatest value each hidden cell can have when all counts are whole and not negative, by trying every
 * filling of a small table. `most` bounds what is tried for one cell.
 */
export function rangesOf(
  published: Published,
  most: number,
): Map<string, { least: number; greatest: number }> {
  const width = (published[0]?.length ?? 1) - 1;
  const inner = published.slice(0, -1).map((line) => line.slice(0, width));
  const cells = inner.flatMap((line, row) =>
    line.flatMap((value, column) => (value === null ? [{ row, column }] : [])),
  );
  const filling = inner.map((line) => line.map((value) => value ?? 0));
  const ranges = new Map<string, { least: number; greatest: number }>();
  const agrees = (at: number): boolean => fits(published, filling, cells.slice(at));
  const tryFrom = (at: number): void => {
    const cell = cells[at];
    if (!cell) {
      note(published, filling, ranges);
      return;
    }
    for (let value = 0; value <= most; value++) {
      (filling[cell.row] as number[])[cell.column] = value;
      if (agrees(at + 1)) tryFrom(at + 1);
    }
    (filling[cell.row] as number[])[cell.column] = 0;
  };
  tryFrom(0);
  return ranges;
}

/** No row or column is over its total, and one without open cells meets it. */
function fits(
  published: Published,
  filling: readonly number[][],
  open: readonly { row: number; column: number }[],
) {
  const width = filling[0]?.length ?? 0;
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const check = (sum: number, told: number | null | undefined, isOpen: boolean) =>
    told === null || told === undefined || (isOpen ? sum <= told : sum === told);
  return (
    filling.every((line, row) =>
      check(
        total(line),
        published[row]?.[width],
        open.some((cell) => cell.row === row),
      ),
    ) &&
    Array.from({ length: width }, (_, column) => column).every((column) =>
      check(
        total(filling.map((line) => line[column] ?? 0)),
        published[filling.length]?.[column],
        open.some((cell) => cell.column === column),
      ),
    ) &&
    check(total(filling.flat()), published[filling.length]?.[width], open.length > 0)
  );
}

function note(
  published: Published,
  filling: readonly number[][],
  ranges: Map<string, { least: number; greatest: number }>,
): void {
  for (const [row, line] of filling.entries())
    for (const [column, value] of line.entries()) {
      if (published[row]?.[column] !== null) continue;
      const range = ranges.get(`${row} ${column}`) ?? { least: value, greatest: value };
      ranges.set(`${row} ${column}`, {
        least: Math.min(range.least, value),
        greatest: Math.max(range.greatest, value),
      });
    }
}
