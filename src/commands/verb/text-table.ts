/** A column of a table on the screen of a terminal. */
export interface TextColumn<Row> {
  readonly head: string;
  readonly align?: 'end';
  cell(row: Row): string;
}

/** Letters of the widest column; what is longer goes on in the next line. */
const WIDEST = 60;
/** The same of the head over numbers. */
const WIDEST_HEAD = 14;

/** A table for people: columns aligned, heads above a line; `empty` where there is nothing. */
export function textTable<Row>(
  columns: readonly TextColumn<Row>[],
  rows: readonly Row[],
  empty = 'Không có dòng nào.',
): string {
  if (rows.length === 0) return empty;
  const written = linesOf(columns, rows).map((cells) => cells.map((text) => wrap(text, WIDEST)));
  const heads = columns.map(({ head, align }, at) => {
    const widest = Math.max(...written.flatMap((cells) => (cells[at] ?? []).map(widthOf)));
    return wrap(head, align === 'end' ? Math.max(WIDEST_HEAD, widest) : WIDEST);
  });
  const wrapped = [heads, ...written];
  const widths = columns.map((_, at) =>
    Math.max(...wrapped.flatMap((cells) => (cells[at] ?? []).map(widthOf))),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  const isEnd = columns.map(({ align }) => align === 'end');
  const [head = [], ...body] = wrapped.map((cells) => rowLines(cells, widths, isEnd));
  return [...head, rule, ...body.flat()].join('\n');
}

/** One row, as many lines high as its longest cell. */
function rowLines(
  cells: readonly (readonly string[])[],
  widths: readonly number[],
  isEnd: readonly boolean[],
): string[] {
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, at) => aligned(lines[line] ?? '', widths[at] ?? 0, isEnd[at] ?? false))
      .join('  ')
      .trimEnd(),
  );
}

function wrap(text: string, widest: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last) + 1 + widthOf(word) <= widest)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
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
