import {
  isNumber,
  type Narrowing,
  type NumberCell,
  type Opening,
  type ReportContent,
} from './report-form.ts';

const NARROWINGS = ['field', 'channel', 'procedure', 'cause', 'unitId', 'scope'] as const;
const NAMES = NARROWINGS.join('|');
const PART = new RegExp(`(${NAMES})=(.*?)(?=&(?:${NAMES})=|$)`, 'gs');

/** Khóa của con số: what a number of a report counts, beyond its unit and period: `dossiersLate?field=Hộ tịch`. */
export function figureKey({ figure, narrow = {} }: Opening): string {
  const parts = NARROWINGS.flatMap((name) => (narrow[name] === undefined ? [] : [`${name}=${narrow[name]}`]));
  return parts.length === 0 ? figure : `${figure}?${parts.join('&')}`;
}

/** The figure and its narrowing again. A field's name may hold `&`, so only the known names begin a new part. */
export function readFigureKey(key: string): { readonly figure: string; readonly narrow: Narrowing } {
  const [figure = '', ...rest] = key.split('?');
  const found = rest.join('?').matchAll(PART);
  return { figure, narrow: Object.fromEntries([...found].map(([, name, value]) => [name, value])) };
}

/** What a number of a report counts; several counts of which it is the sum; nothing for what was typed. */
export function openingsOf({ opens, sumOf = [] }: NumberCell): readonly Opening[] {
  return opens ? [opens] : sumOf;
}

/**
 * Every count that a report shows, by its key, with the numbers it is said to be: as many as there are places that show it
 * alone, so that a closing can see that none differs.
 */
export function countsOf(content: ReportContent): Map<string, readonly number[]> {
  const shown = cellsOf(content).flatMap((cell) => {
    if (cell.value === null) return [];
    // Points stand for records without being their number, and so does a sum of several counts.
    const alone = cell.opens !== undefined && cell.decimals === undefined;
    const said = alone ? [cell.value] : [];
    return openingsOf(cell).map((opening) => ({ key: figureKey(opening), said }));
  });
  const byKey = Map.groupBy(shown, ({ key }) => key);
  return new Map([...byKey].map(([key, same]) => [key, same.flatMap(({ said }) => said)]));
}

function cellsOf({ sections }: ReportContent): NumberCell[] {
  return sections.flatMap((section) => {
    switch (section.kind) {
      case 'table':
        return [...section.rows, ...(section.total ? [section.total] : [])]
          .flatMap((row) => row.cells)
          .filter(isNumber);
      case 'rates':
        return section.rates.flatMap(({ numerator, denominator }) => [numerator, denominator]);
      case 'text':
        return [];
    }
    return [];
  });
}
