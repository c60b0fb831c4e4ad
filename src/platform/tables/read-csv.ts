/** One record of a table: the line of the file on which it begins (from 1), and its cells. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Where a record is torn: a quote that was opened and never closed takes in everything up to the end of the file. */
const LONGEST_RECORD = 1_000_000;

interface Reading {
  readonly delimiter: string;
  line: number;
}

/**
 * Reads CSV (RFC 4180) piece by piece, so that memory does not grow with the file: UTF-8 with or without its mark, comma or
 * semicolon (whichever stands first in the heading), quoted cells with line ends in them. Empty lines are left out. Each piece
 * that comes in gives a list of the records that are complete by then.
 */
export async function* readCsv(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<TableRow[]> {
  const decoder = new TextDecoder('utf-8');
  let reading: Reading | undefined;
  let rest = '';
  for await (const piece of bytes) {
    rest += decoder.decode(piece, { stream: true });
    reading ??= begin(rest);
    if (!reading) continue;
    const rows: TableRow[] = [];
    rest = takeRecords(rest, reading, rows);
    if (rest.length > LONGEST_RECORD) rest = giveUp(rest, reading, rows);
    if (rows.length > 0) yield rows;
  }
  rest += decoder.decode();
  reading ??= begin(`${rest}\n`);
  const rows: TableRow[] = [];
  let left = reading ? takeRecords(`${rest}\n`, reading, rows) : '';
  while (reading && left !== '') left = takeRecords(giveUp(left, reading, rows), reading, rows);
  if (rows.length > 0) yield rows;
}

/** Once the heading is whole, it tells what stands between the cells. */
function begin(text: string): Reading | undefined {
  const end = text.indexOf('\n');
  if (end === -1) return undefined;
  const delimiter = text.slice(0, end).match(/[,;\t]/)?.[0] ?? ',';
  return { delimiter, line: 1 };
}

/** Takes whole records off the beginning of the text; answers what is left. */
function takeRecords(text: string, reading: Reading, rows: TableRow[]): string {
  let at = 0;
  for (;;) {
    const end = text.indexOf('\n', at);
    if (end === -1) return text.slice(at);
    const quote = text.indexOf('"', at);
    // Nearly every record is one line without a quote.
    if (quote === -1 || quote > end) {
      take(plainCells(text, at, end, reading.delimiter), 1, reading, rows);
      at = end + 1;
      continue;
    }
    const record = quotedRecord(text, at, reading.delimiter);
    if (!record) return text.slice(at);
    take(record.cells, record.lines, reading, rows);
    at = record.end;
  }
}

function take(cells: string[], lines: number, reading: Reading, rows: TableRow[]): void {
  if (cells.length > 1 || cells[0] !== '') rows.push({ line: reading.line, cells });
  reading.line += lines;
}

function plainCells(text: string, from: number, end: number, delimiter: string): string[] {
  const until = text.charCodeAt(end - 1) === 13 && end > from ? end - 1 : end;
  return text.slice(from, until).split(delimiter);
}

/** The record that begins at `from`; undefined while its end is not there yet. */
function quotedRecord(
  text: string,
  from: number,
  delimiter: string,
): { cells: string[]; lines: number; end: number } | undefined {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    const cell = text[at] === '"' ? quotedCell(text, at) : bareCell(text, at, delimiter);
    if (!cell) return undefined;
    cells.push(cell.text);
    at = cell.end;
    if (text[at] === delimiter) at += 1;
    else {
      if (text[at] === '\r') at += 1;
      if (text[at] === '\n') {
        const lines = text.slice(from, at).split('\n').length;
        return { cells, lines, end: at + 1 };
      }
      if (at >= text.length) return undefined;
    }
  }
}

function bareCell(text: string, from: number, delimiter: string): { text: string; end: number } | undefined {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
  if (end === text.length) return undefined;
  return { text: text.slice(from, end).replace(/\r$/, ''), end };
}

/** A quote inside is written twice; what follows the closing quote before the next delimiter belongs to the cell. */
function quotedCell(text: string, from: number): { text: string; end: number } | undefined {
  let parts = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1 || quote + 1 >= text.length) return undefined;
    parts += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { text: parts, end: quote + 1 };
    parts += '"';
    at = quote + 2;
  }
}

/** A quote that never closes: the line it stands on is taken as it is, and reading goes on behind it. */
function giveUp(text: string, reading: Reading, rows: TableRow[]): string {
  const end = text.indexOf('\n');
  if (end === -1) return '';
  take([text.slice(0, end).replaceAll('"', '')], 1, reading, rows);
  return text.slice(end + 1);
}
