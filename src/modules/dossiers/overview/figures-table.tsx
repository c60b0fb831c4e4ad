import { formatNumber } from '#ui/format.ts';
import { type Column, DataTable } from '#ui/table.tsx';
import type { Figures, Measure } from '../domain/measures.ts';
import { Figure, figureHref } from './figure-link.tsx';
import { MEASURE_WORDS, sumOf } from './figures.ts';
import type { Overview } from './show-overview.ts';

/** One line: a channel or a field with its numbers. */
export interface FiguresLine {
  readonly label: string;
  readonly field?: string;
  readonly channel?: string;
  readonly figures: Figures;
}

interface FiguresTableProps {
  readonly caption: string;
  readonly head: string;
  readonly lines: readonly FiguresLine[];
  readonly overview: Overview;
  readonly unitId: string;
}

/** The columns of II.06a in their order, with short heads; what each counts is said in full to screen readers. */
const COLUMNS: readonly (readonly [Measure, string])[] = [
  ['received', 'Tiếp nhận'],
  ['receivedInPeriod', 'Trong kỳ'],
  ['carriedOver', 'Kỳ trước'],
  ['resolved', 'Đã giải quyết'],
  ['early', 'Trước hạn'],
  ['onTime', 'Đúng hạn'],
  ['late', 'Xong quá hạn'],
  ['inProgress', 'Đang giải quyết'],
  ['withinTime', 'Trong hạn'],
  ['dueSoon', 'Sắp đến hạn'],
  ['overdue', 'Quá hạn'],
];

/** The numbers of the overview as a table; every one opens its dossiers. */
export function FiguresTable({ caption, head, lines, overview, unitId }: FiguresTableProps) {
  const label: Column<FiguresLine> = { head, cell: (line) => line.label };
  const numbers = COLUMNS.map(
    ([measure, text]): Column<FiguresLine> => ({
      head: text,
      align: 'end',
      cell: ({ label: name, field, channel, figures }) => (
        <Figure
          value={figures[measure]}
          href={figureHref(overview, unitId, { measure, field, channel })}
          what={`${MEASURE_WORDS[measure]}, ${name}`}
        />
      ),
    }),
  );
  const total = sumOf(lines.map((line) => line.figures));
  return (
    <DataTable
      caption={caption}
      columns={[label, ...numbers]}
      rows={lines}
      footer={['Tổng cộng', ...COLUMNS.map(([measure]) => formatNumber(total[measure]))]}
      scroll
    />
  );
}
