import { type Cell, type CountTable, cellsOf } from './count-table.ts';
import { addHidden, canHideMore, type HiddenLines } from './exchange.ts';

/** Which cells are hidden: `hidden[row][column]`. */
export type Hidden = boolean[][];

export interface SuppressionRule {
  /** Cells that must not be seen, each judged by its place. */
  readonly small: (cell: Cell) => boolean;
  /** A hidden cell must be mistakable for one larger by at least so much. */
  readonly doubt: number;
}

/** A total is dearer than a cell: hide another cell first. */
const PRICE_OF_TOTAL = 20;

/**
 * Ẩn ô nhỏ: hides the small cells, then as many others as it takes so that subtracting what is published from any total
 * gives none of them away. Where the table is too small for that, a whole row and column goes, and at last everything.
 */
export function suppress(table: CountTable, rule: SuppressionRule): Hidden {
  const cells = cellsOf(table.values);
  const hidden: Hidden = table.values.map((line) => line.map(() => false));
  const lines: HiddenLines = new Map();
  const waiting: Cell[] = [];
  const hide = (cell: Cell) => {
    if (isHidden(hidden, cell)) return;
    (hidden[cell.row] as boolean[])[cell.column] = true;
    addHidden(lines, cell);
    waiting.push(cell);
  };
  for (const cell of cells.filter(rule.small)) hide(cell);
  // What is safe stays safe when more is hidden, so each cell is looked at once, those hidden on the way too.
  for (let cell = waiting.shift(); cell; cell = waiting.shift()) {
    if (canHideMore(table, lines, cell, rule.doubt)) continue;
    for (const more of cheapestCircle(table, hidden, cell, rule.doubt) ?? crossOf(cells, cell)) hide(more);
    // Too little is left beside it: the table cannot be published at all.
    if (!canHideMore(table, lines, cell, rule.doubt)) for (const more of cells) hide(more);
  }
  return hidden;
}

function isHidden(hidden: Hidden, { row, column }: Cell): boolean {
  return hidden[row]?.[column] ?? false;
}

/** Three cells that close a circle with this one and can take the doubt; those that cost least. */
function cheapestCircle(table: CountTable, hidden: Hidden, cell: Cell, doubt: number): Cell[] | undefined {
  let best: { cells: Cell[]; price: number } | undefined;
  for (const opposite of cellsOf(table.values)) {
    if (opposite.row === cell.row || opposite.column === cell.column) continue;
    const circle = [
      { row: cell.row, column: opposite.column },
      opposite,
      { row: opposite.row, column: cell.column },
    ];
    const price = circle.reduce((sum, part) => sum + priceOf(table, hidden, part), 0);
    if (best && price >= best.price) continue;
    const lines: HiddenLines = new Map();
    for (const part of [cell, ...circle]) addHidden(lines, part);
    if (canHideMore(table, lines, cell, doubt)) best = { cells: circle, price };
  }
  return best?.cells;
}

/** What is lost to the reader by hiding this cell: nothing if it is hidden already. */
function priceOf({ values }: CountTable, hidden: Hidden, cell: Cell): number {
  if (isHidden(hidden, cell)) return 0;
  const isTotal = cell.row === values.length - 1 || cell.column === (values[0]?.length ?? 1) - 1;
  return (isTotal ? PRICE_OF_TOTAL : 1) * (1 + Math.log1p(values[cell.row]?.[cell.column] ?? 0));
}

function crossOf(cells: readonly Cell[], { row, column }: Cell): Cell[] {
  return cells.filter((cell) => cell.row === row || cell.column === column);
}
