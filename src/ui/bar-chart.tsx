import type { Child } from 'hono/jsx';
import { formatNumber } from './format.ts';

/** The colours a bar may have; each is told apart by lightness too. */
export type BarTone = 'brand' | 'success' | 'warning' | 'danger' | 'neutral';

/** What the pieces of each bar stand for, from the left. */
export type BarSeries = { name: string; tone: BarTone };

/** One bar: its words and one number per series (not negative). */
export type BarRow = { label: string; values: readonly number[]; href?: string | undefined };

export type BarChartProps = {
  /** States the finding: 'Lĩnh vực Đất đai có nhiều hồ sơ quá hạn nhất'. */
  title: Child;
  series: readonly BarSeries[];
  rows: readonly BarRow[];
  /** Level of the heading; 3 unless told. */
  level?: 2 | 3 | undefined;
  /** Source and period, in small type under the chart. */
  note?: Child;
};

/** Stacked horizontal bars drawn on the server, numbers written on them. Put the table of the same numbers beside or under it. */
export function BarChart({ title, series, rows, level = 3, note }: BarChartProps) {
  const sums = rows.map((row) => row.values.reduce((sum, value) => sum + value, 0));
  const longest = Math.max(1, ...sums);
  return (
    <figure class="chart">
      <figcaption>
        {level === 2 ? <h2 class="govuk-heading-m">{title}</h2> : <h3 class="govuk-heading-s">{title}</h3>}
        {series.length > 1 ? <SeriesKey series={series} /> : null}
      </figcaption>
      <ul class="chart-rows">
        {rows.map((row, index) => (
          <li class="chart-row">
            <span class="chart-label">{row.href ? <a href={row.href}>{row.label}</a> : row.label}</span>
            <Bar row={row} series={series} longest={longest} />
            <span class="chart-sum">{formatNumber(sums[index] ?? 0)}</span>
          </li>
        ))}
      </ul>
      {note ? <p class="chart-note">{note}</p> : null}
    </figure>
  );
}

function SeriesKey({ series }: { series: readonly BarSeries[] }) {
  return (
    <ul class="chart-key">
      {series.map((one) => (
        <li>
          <svg width="12" height="12" aria-hidden="true" focusable="false">
            <rect class={`bar-${one.tone}`} width="12" height="12" />
          </svg>
          {one.name}
        </li>
      ))}
    </ul>
  );
}

function Bar({ row, series, longest }: { row: BarRow; series: readonly BarSeries[]; longest: number }) {
  const parts = series.map((one, index) => `${one.name}: ${formatNumber(row.values[index] ?? 0)}`);
  let left = 0;
  return (
    <svg
      class="chart-bar"
      width="100%"
      height="22"
      role="img"
      aria-label={`${row.label}. ${parts.join(', ')}`}
    >
      {series.map((one, index) => {
        const value = row.values[index] ?? 0;
        const width = Math.round((value / longest) * 10_000) / 100;
        const from = Math.round(left * 100) / 100;
        left += width;
        if (width === 0) return null;
        return (
          <>
            <rect class={`bar-${one.tone}`} x={`${from}%`} width={`${width}%`} height="22" />
            {width >= 1 + 2 * formatNumber(value).length && series.length > 1 ? (
              <text
                class={`bar-text bar-text-${one.tone}`}
                x={`${Math.round((from + width / 2) * 100) / 100}%`}
                y="15"
                text-anchor="middle"
              >
                {formatNumber(value)}
              </text>
            ) : null}
          </>
        );
      })}
    </svg>
  );
}
