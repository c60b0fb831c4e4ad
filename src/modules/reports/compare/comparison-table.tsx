import { formatNumber, formatPeriod } from '#ui/format.ts';
import { type Column, DataTable } from '#ui/table.tsx';
import type { ComparedLine, Comparison } from './comparison.ts';

/** The sums beside those of the period before and of the same period a year ago. */
export function ComparisonTable({ comparison: { before, lastYear, lines } }: { comparison: Comparison }) {
  // What nobody has ever told a number for would only be dashes.
  const told = lines.filter((line) => [line.now, line.before, line.lastYear].some((value) => value !== null));
  if (told.length === 0) return null;
  const columns: Column<ComparedLine>[] = [
    { head: 'Số liệu', cell: ({ label }) => label },
    { head: 'Kỳ này', cell: ({ now }) => number(now), align: 'end' },
    ...(before
      ? ([
          { head: 'Kỳ trước', cell: (line) => number(line.before), align: 'end' },
          { head: 'Tăng, giảm', cell: (line) => change(line.now, line.before), align: 'end' },
        ] satisfies Column<ComparedLine>[])
      : []),
    { head: 'Cùng kỳ năm trước', cell: (line) => number(line.lastYear), align: 'end' },
    { head: 'Tăng, giảm so cùng kỳ', cell: (line) => change(line.now, line.lastYear), align: 'end' },
  ];
  return (
    <section class="report-section">
      <DataTable caption="So sánh với kỳ trước và cùng kỳ năm trước" columns={columns} rows={told} scroll />
      <p class="muted">
        {before ? `Kỳ trước: ${formatPeriod(before.from, before.to)}. ` : ''}
        Cùng kỳ năm trước: {formatPeriod(lastYear.from, lastYear.to)}.
      </p>
    </section>
  );
}

function number(value: number | null): string {
  return value === null ? '–' : formatNumber(value, decimalsOf(value));
}

/** '+12 (+8,5 %)'; nothing to divide by: '+12'. */
function change(now: number | null, then: number | null): string {
  if (now === null || then === null) return '–';
  const more = now - then;
  const sign = more > 0 ? '+' : '';
  const share = then === 0 ? '' : ` (${sign}${formatNumber((more / then) * 100, 1)} %)`;
  return `${sign}${formatNumber(more, decimalsOf(more))}${share}`;
}

/** Points and sums of money have fractions, counts have none. */
function decimalsOf(value: number): number {
  return Number.isInteger(value) ? 0 : 2;
}
