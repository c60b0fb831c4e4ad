import { formatNumber, formatRate } from '#ui/format.ts';
import { textTable } from '../verb/text-table.ts';

interface Cell {
  readonly text?: string;
  readonly value?: number | null;
  readonly decimals?: number | undefined;
}

interface Row {
  readonly cells: readonly Cell[];
}

/** A section of a report as the interface answers it; each kind has its own parts. */
export interface Section {
  readonly kind: 'table' | 'rates' | 'text';
  readonly title: string | null;
  readonly text?: string;
  readonly columns?: readonly {
    readonly head: string;
    readonly groups: readonly string[];
    readonly align: 'start' | 'center' | 'end';
  }[];
  readonly rows?: readonly Row[];
  readonly total?: Row | undefined;
  readonly rates?: readonly {
    readonly label: string;
    readonly numerator: Cell;
    readonly denominator: Cell;
  }[];
}

/** The figures of a report for the screen of a terminal: each section under its title. */
export function sectionsText(sections: readonly Section[]): string {
  return sections.map((section) => [section.title, bodyOf(section)].filter(Boolean).join('\n')).join('\n\n');
}

function bodyOf({ kind, text = '', columns = [], rows = [], total, rates = [] }: Section): string {
  if (kind === 'text') return text;
  if (kind === 'rates')
    return textTable(
      [
        { head: 'Tỷ lệ', cell: ({ label }) => label },
        { head: 'Giá trị', cell: ({ numerator, denominator }) => rateText(numerator, denominator) },
      ],
      rates,
    );
  return textTable(
    columns.map(({ head, groups, align }, at) => ({
      head: [...groups, head].join(': '),
      ...(align === 'end' ? { align } : {}),
      cell: ({ cells }: Row) => cellText(cells[at]),
    })),
    total ? [...rows, total] : rows,
  );
}

function cellText(cell: Cell | undefined): string {
  if (cell?.text !== undefined) return cell.text;
  const { value, decimals = 0 } = cell ?? {};
  if (value === undefined) return '';
  return value === null ? '…' : formatNumber(value, decimals);
}

function rateText({ value: numerator = null }: Cell, { value: denominator = null }: Cell): string {
  return numerator === null || denominator === null ? 'chưa có dữ liệu' : formatRate(numerator, denominator);
}
