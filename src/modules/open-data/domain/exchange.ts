import type { Cell, CountTable } from './count-table.ts';

/** The hidden cells of each row and column: what can make up for a change. Keys as `row 3`, `column 0`. */
export type HiddenLines = Map<string, Cell[]>;

export function addHidden(lines: HiddenLines, cell: Cell): void {
  for (const key of [`row ${cell.row}`, `column ${cell.column}`]) {
    const line = lines.get(key);
    if (line) line.push(cell);
    else lines.set(key, [cell]);
  }
}

/**
 * Can the hidden cells make up for it if this one were larger by `amount`? Then nobody who reads the rest can tell it from
 * a larger one. Every row and column adds up to its total, so the change must run in a circle of hidden cells: from the
 * cell's row by turns through columns and rows back to its column, each cell of the way taking the amount up or down.
 */
export function canHideMore(table: CountTable, lines: HiddenLines, cell: Cell, amount: number): boolean {
  const last = { row: table.values.length - 1, column: (table.values[0]?.length ?? 1) - 1 };
  // A line is out of balance by +amount or -amount: a total counts against the cells it adds up.
  const start = `row ${cell.row} ${signIn('row', cell, last)}`;
  const goal = `column ${cell.column} ${-signIn('column', cell, last)}`;
  const seen = new Set([start]);
  const waiting = [start];
  for (let line = waiting.pop(); line !== undefined; line = waiting.pop()) {
    if (line === goal) return true;
    const [kind, at, sign] = line.split(' ') as ['row' | 'column', string, string];
    for (const other of lines.get(`${kind} ${at}`) ?? []) {
      if (other.row === cell.row && other.column === cell.column) continue;
      const change = -Number(sign) * signIn(kind, other, last);
      if (!canChange(table, other, change, amount)) continue;
      const across = kind === 'row' ? 'column' : 'row';
      const next = `${across} ${other[across]} ${signIn(across, other, last) * change}`;
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  return false;
}

/** A total stands against the cells it adds up. */
function signIn(line: 'row' | 'column', cell: Cell, last: Cell): 1 | -1 {
  const isTotal = line === 'row' ? cell.column === last.column : cell.row === last.row;
  return isTotal ? -1 : 1;
}

function canChange({ values, room }: CountTable, { row, column }: Cell, change: number, amount: number) {
  if (change < 0) return (values[row]?.[column] ?? 0) >= amount;
  return (room?.[row]?.[column] ?? Infinity) >= amount;
}
