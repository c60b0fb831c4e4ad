/** One line of a CSV text that is not blank; `line` counts from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a small CSV text, as spreadsheets in Vietnamese write it: commas or semicolons (whichever the first row
 * has), quotes around a cell with a separator in it, `""` for a quote. A cell cannot hold a line break. Cells are
 * trimmed and in NFC, so that a name typed on a Mac compares equal.
 */
export function readRows(text: string): CsvRow[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .split(/\r\n|\n|\r/);
  const first = lines.find((line) => line.trim() !== '') ?? '';
  const separator = first.replace(/"[^"]*"/g, '').includes(';') ? ';' : ',';
  return lines
    .map((line, index) => ({ line: index + 1, cells: readCells(line, separator) }))
    .filter((row) => row.cells.some((cell) => cell !== ''));
}

function readCells(line: string, separator: string): string[] {
  const cells: string[] = [''];
  let quoted = false;
  for (let index = 0; index < line.length; index += 1) {
    const sign = line.charAt(index);
    if (sign === '"' && quoted && line.charAt(index + 1) === '"') {
      cells.push(`${cells.pop()}"`);
      index += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (sign === separator && !quoted) cells.push('');
    else cells.push(`${cells.pop()}${sign}`);
  }
  return cells.map((cell) => cell.trim());
}
