const encoder = new TextEncoder();

/** A table as CSV (RFC 4180) in UTF-8 with its mark, so that spreadsheets read Vietnamese rightly. */
export function toCsv(lines: readonly (readonly string[])[]): Uint8Array {
  return encoder.encode(`\uFEFF${csvLines(lines)}`);
}

/** Lines of a table that is written piece by piece; the mark stands before the first only. */
export function csvLines(lines: readonly (readonly string[])[]): string {
  return lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

/** Text that a spreadsheet would take for a formula is led by an apostrophe: a name must not become a command. */
function cell(text: string): string {
  const seen = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
  const safe = /^\s*[=+\-@]|^[\t\r\n]/.test(seen) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
