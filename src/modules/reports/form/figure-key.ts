import { isNumber, type Narrowing, type NumberCell, type ReportContent } from './report-form.ts';

const NARROWINGS = ['field', 'channel', 'procedure', 'unitId'] as const;

/** Khóa của con số: what a number of a report counts, beyond its unit and period: `dossiersLate?field=Hộ tịch`. */
export function figureKey({ figure, narrow = {} }: NonNullable<NumberCell['opens']>): string {
  const parts = NARROWINGS.flatMap((name) => (narrow[name] === undefined ? [] : [`${name}=${narrow[name]}`]));
  return parts.length === 0 ? figure : `${figure}?${parts.join('&')}`;
}

/** The figure and its narrowing again. A field's name may hold `&`, so only the known names begin a new part. */
export function readFigureKey(key: string): { readonly figure: string; readonly narrow: Narrowing } {
  const [figure = '', ...rest] = key.split('?');
  const found = rest
    .join('?')
    .matchAll(/(field|channel|procedure|unitId)=(.*?)(?=&(?:field|channel|procedure|unitId)=|$)/gs);
  return { figure, narrow: Object.fromEntries([...found].map(([, name, value]) => [name, value])) };
}

/** Every number of a report that opens records, once each, with where it stands. */
export function openingCells(
  content: ReportContent,
): Map<string, { readonly cell: NumberCell; readonly value: number }> {
  const cells = content.sections.flatMap((section) => {
    switch (section.kind) {
      case 'table':
        return [...section.rows, ...(section.total ? [section.total] : [])].flatMap((row) => row.cells);
      case 'rates':
        return section.rates.flatMap(({ numerator, denominator }) => [numerator, denominator]);
      case 'text':
        return [];
    }
    return [];
  });
  const opening = cells.flatMap((cell) =>
    isNumber(cell) && cell.opens && cell.value !== null
      ? [[figureKey(cell.opens), { cell, value: cell.value }] as const]
      : [],
  );
  return new Map(opening);
}
