import { formatNumber } from '#ui/format.ts';
import { nextText, pageOptions, readPages } from '../verb/pages.ts';
import type { Typed } from '../verb/read-typed.ts';
import { type TextColumn, textTable } from '../verb/text-table.ts';
import type { Verb, VerbOption } from '../verb/verb.ts';

interface FigureRecord {
  readonly id: string;
  readonly cells: readonly string[];
}

/** A page of the records behind a figure, as the interface answers it. */
export interface RecordsAnswer {
  readonly total: number;
  readonly hidden: number;
  readonly next: string | null;
  readonly columns: readonly string[];
  readonly records: readonly FigureRecord[];
}

/** `figure records`: exactly the records that made a count; those the officer of --as may not read are counted, not shown. */
export function recordsVerb(
  options: Readonly<Record<string, VerbOption>>,
  figureQuery: (typed: Typed) => Record<string, string>,
): Verb {
  return {
    name: 'records',
    summary: 'Các bản ghi làm nên một số liệu; xlsx và csv: tất cả (the records behind a figure)',
    places: ['MÃ'],
    options: { ...options, ...pageOptions(50) },
    formats: ['text', 'json', 'csv', 'xlsx'],
    async run(desk, typed) {
      const query = figureQuery(typed);
      const params = { code: typed.place('MÃ') };
      const page = (more: Record<string, string>) =>
        desk.call<RecordsAnswer>('reports.figures.records', { params, query: { ...query, ...more } });
      if (typed.format === 'xlsx') {
        // What was asked wrongly is said at its option; the page would name its own fields.
        await page({ limit: '1' });
        await desk.file('reports.figure.records-file', params, pageAddress(query));
        return 0;
      }
      const { answer, rows } = await readPages(typed, page, ({ records }) => records);
      await desk.show(answer, { text: () => recordsText(answer), csv: () => recordLines(answer, rows) });
      return 0;
    },
  };
}

/** A page of records as a table, with what is not shown. */
export function recordsText({ total, hidden, next, columns, records }: RecordsAnswer): string {
  const table = textTable(
    columns.map((head, at): TextColumn<FigureRecord> => ({ head, cell: ({ cells }) => cells[at] ?? '' })),
    records,
    'Không có bản ghi nào đọc được.',
  );
  return [
    table,
    '',
    `Tất cả: ${formatNumber(total)} bản ghi; ở đây ${formatNumber(records.length)}.`,
    ...(hidden > 0 ? [`${formatNumber(hidden)} bản ghi có tính nhưng ngoài quyền xem.`] : []),
    ...nextText({ next }),
  ].join('\n');
}

/** The records as lines of CSV. */
export function recordLines(
  { columns }: Pick<RecordsAnswer, 'columns'>,
  records: readonly FigureRecord[],
): string[][] {
  return [[...columns], ...records.map(({ cells }) => [...cells])];
}

const ADDRESS_NAMES: Readonly<Record<string, string>> = {
  unit: 'don-vi',
  field: 'linh-vuc',
  channel: 'kenh',
  procedure: 'thu-tuc',
  officer: 'can-bo',
  cause: 'nguyen-nhan',
};

/** The question as the page that makes the workbook takes it. */
function pageAddress({ from = '', to = '', scope, organization, ...rest }: Record<string, string>) {
  const written = (day: string) => day.split('-').toReversed().join('/');
  const named = Object.entries(rest).map(([name, text]) => [ADDRESS_NAMES[name] ?? name, text]);
  return {
    ...Object.fromEntries(named),
    tu: written(from),
    den: written(to),
    ...(scope === 'unit' ? { 'pham-vi': 'rieng' } : {}),
    ...(organization === 'asNow' ? { 'to-chuc': 'nay' } : {}),
  };
}
