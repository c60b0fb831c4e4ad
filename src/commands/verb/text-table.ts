/** A column of a table on the screen of a terminal. */
export interface TextColumn<Row> {
  readonly head: string;
  readonly align?: 'end';
  cell(row: Row): string;
}

/** A table for people: columns aligned, heads above a line; `empty` where there is nothing. */
export function textTable<Row>(
  columns: readonly TextColumn<Row>[],
  rows: readonly Row[],
  empty = 'Không có dòng nào.',
): string {
  if (rows.length === 0) return empty;
  const cells = [columns.map(({ head }) => head), ...linesOf(columns, rows)];
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => widthOf(line[at] ?? ''))));
  const written = cells.map((line) =>
    line
      .map((text, at) => aligned(text, widths[at] ?? 0, columns[at]?.align === 'end'))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [written[0], rule, ...written.slice(1)].join('\n');
}

/** The same table as lines for CSV, with its heads. */
export function csvTable<Row>(columns: readonly TextColumn<Row>[], rows: readonly Row[]): string[][] {
  return [columns.map(({ head }) => head), ...linesOf(columns, rows)];
}

/** `Đơn vị:  UBND phường Lam Sơn`, the values one under another; what is undefined is left out. */
export function textFacts(facts: Readonly<Record<string, string | undefined>>): string {
  const known = Object.entries(facts).filter((fact): fact is [string, string] => fact[1] !== undefined);
  const width = Math.max(0, ...known.map(([name]) => widthOf(name)));
  return known.map(([name, text]) => `${aligned(`${name}:`, width + 1, false)}  ${text}`).join('\n');
}

function linesOf<Row>(columns: readonly TextColumn<Row>[], rows: readonly Row[]): string[][] {
  return rows.map((row) => columns.map(({ cell }) => cell(row).replaceAll(/\s+/g, ' ').trim()));
}

function aligned(text: string, width: number, end: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return end ? blanks + text : text + blanks;
}

/** Letters as they are seen: a mark that is written apart stands over its letter. */
function widthOf(text: string): number {
  return [...text.normalize('NFC').replaceAll(/\p{M}/gu, '')].length;
}
