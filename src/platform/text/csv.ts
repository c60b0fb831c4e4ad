/** A table as CSV (RFC 4180) in UTF-8 with its mark, so that spreadsheets read Vietnamese rightly. */
export function toCsv(lines: readonly (readonly string[])[]): Uint8Array {
  const text = lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('');
  return new TextEncoder().encode(`\uFEFF${text}`);
}

/** Text that a spreadsheet would take for a formula is led by an apostrophe: a name must not become a command. */
function cell(text: string): string {
  const seen = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
  const safe = /^\s*[=+\-@]|^[\t\r\n]/.test(seen) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
