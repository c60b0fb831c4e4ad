import { readRows } from '#platform/text/csv-rows.ts';
import { CALENDAR_DAY_KINDS, type CalendarDay, type CalendarDayKind, weekdayFault } from './calendar-day.ts';
import { readWrittenDate } from './written-date.ts';

type Fault =
  | 'columns'
  | 'date'
  | 'kind'
  | 'name'
  | 'decision'
  | 'duplicate'
  | 'make-up-on-weekday'
  | 'day-off-on-weekend';

/** Why a line of the yearly import cannot be taken; each has its text in messages.vi.ts. */
export type ImportFault = `calendar.import-${Fault}`;

/** One refused line: `line` counts from 1 as an editor does; `params.text` is what was found there. */
export interface ImportError {
  readonly line: number;
  readonly code: ImportFault;
  readonly params: { readonly text: string };
}

/** What an import file says; an administrator takes `days` only if there are no errors. */
export interface DaysImport {
  readonly days: readonly CalendarDay[];
  readonly errors: readonly ImportError[];
}

const KINDS: ReadonlyMap<string, CalendarDayKind> = new Map([
  ...CALENDAR_DAY_KINDS.map((kind) => [kind.toLowerCase(), kind] as const),
  ['nghỉ lễ', 'holiday'],
  ['nghỉ bù', 'compensatoryDay'],
  ['nghỉ hoán đổi', 'swapDayOff'],
  ['làm bù', 'makeUpWorkday'],
]);

/**
 * Read the CSV of a year's decision: `date,kind,name,decision`, commas or semicolons, a heading line if wanted. Dates
 * are 17/02/2026 or 2026-02-17, kinds are the identifiers or `nghỉ lễ`, `nghỉ bù`, `nghỉ hoán đổi`, `làm bù`. All faults
 * are told at once, one per line. The days count as verified: whoever imports has the decision named in the line.
 */
export function parseDaysImport(text: string): DaysImport {
  const days: CalendarDay[] = [];
  const errors: ImportError[] = [];
  const seen = new Set<string>();
  for (const { line, cells } of readRows(text)) {
    if (/^(date|ngày)$/i.test(cells[0] ?? '')) continue;
    const read = readDay(cells, seen);
    if ('date' in read) {
      seen.add(read.date);
      days.push(read);
    } else errors.push({ line, ...read });
  }
  return { days, errors };
}

function readDay(
  cells: readonly string[],
  seen: ReadonlySet<string>,
): CalendarDay | Omit<ImportError, 'line'> {
  const [dateText = '', kindText = '', name = '', decision = ''] = cells;
  if (cells.length !== 4) return fault('columns', cells.join(', '));
  const date = readWrittenDate(dateText);
  if (!date) return fault('date', dateText);
  const kind = KINDS.get(kindText.toLowerCase());
  if (!kind) return fault('kind', kindText);
  if (name === '') return fault('name', dateText);
  if (decision === '') return fault('decision', dateText);
  const iso = date.toString();
  if (seen.has(iso)) return fault('duplicate', dateText);
  const misplaced = weekdayFault(kind, date);
  if (misplaced) return fault(misplaced, dateText);
  return { date: iso, kind, name, decision, verified: true };
}

function fault(name: Fault, text: string): Omit<ImportError, 'line'> {
  return { code: `calendar.import-${name}`, params: { text } };
}
