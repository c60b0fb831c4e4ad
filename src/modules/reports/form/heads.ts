import type { ReportColumn } from './report-form.ts';

/** One cell of a table's heading, over several columns or lines. */
export interface HeadCell {
  readonly text: string;
  readonly column: number;
  readonly columns: number;
  readonly lines: number;
}

/** The heading of a table line by line: groups merged sideways, heads of columns with fewer groups merged downwards. */
export function headLines(columns: readonly ReportColumn[]): HeadCell[][] {
  const depth = Math.max(1, ...columns.map(({ groups }) => groups.length + 1));
  return Array.from({ length: depth }, (_, line) => headLine(columns, line, depth));
}

function headLine(columns: readonly ReportColumn[], line: number, depth: number): HeadCell[] {
  const cells: HeadCell[] = [];
  for (let column = 0; column < columns.length; ) {
    const { groups, head } = columns[column] as ReportColumn;
    let width = 1;
    if (line < groups.length) {
      while (sameGroups(columns[column + width], groups, line)) width += 1;
      cells.push({ text: groups[line] ?? '', column, columns: width, lines: 1 });
    } else if (line === groups.length) cells.push({ text: head, column, columns: 1, lines: depth - line });
    column += width;
  }
  return cells;
}

function sameGroups(other: ReportColumn | undefined, groups: readonly string[], line: number): boolean {
  return other !== undefined && groups.slice(0, line + 1).every((group, at) => other.groups[at] === group);
}
