// Control characters but tab and line ends, and what has no shape (zero-width, directional marks): nobody types them.
const INVISIBLE = /[^\P{Cc}\t\n\r]|\p{Cf}/gu;

/**
 * Text as it comes from outside, made fit to keep: one form for each Vietnamese letter (NFC), no half characters,
 * nothing invisible (PostgreSQL refuses NUL), no blanks at its ends.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(INVISIBLE, '').trim();
}

const DEEPEST = 20;

/** The same for every text inside a JSON value; undefined for one that is nested deeper than anything we ask for. */
export function cleanJson(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) return undefined;
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map((inner) => cleanJson(inner, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, cleanJson(inner, depth + 1)]),
  );
}

/** The values of a path or a query, cleaned. */
export function cleanRecord(record: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([name, text]) => [name, cleanText(text)]));
}
