import { BarChart, type BarRow } from '#ui/bar-chart.tsx';
import { formatNumber, formatRate } from '#ui/format.ts';
import type { Figures } from '../domain/measures.ts';
import type { FiguresLine } from './figures-table.tsx';

/** Together these four are all that was received: (3) = (7) + (11). */
const SERIES = [
  { name: 'Đã giải quyết đúng hạn, trước hạn', tone: 'success' },
  { name: 'Đang giải quyết trong hạn', tone: 'brand' },
  { name: 'Đang giải quyết quá hạn', tone: 'danger' },
  { name: 'Đã giải quyết quá hạn', tone: 'warning' },
] as const;

const MOST_BARS = 10;

function barOf({ label, figures }: FiguresLine): BarRow {
  return {
    label,
    values: [figures.early + figures.onTime, figures.withinTime, figures.overdue, figures.late],
  };
}

export function ChannelChart({ lines, total }: { lines: readonly FiguresLine[]; total: Figures }) {
  const online = lines.find((line) => line.channel === 'online')?.figures.receivedInPeriod ?? 0;
  const title = `Nộp trực tuyến chiếm ${formatRate(online, total.receivedInPeriod)} hồ sơ tiếp nhận trong kỳ`;
  return <BarChart title={title} series={SERIES} rows={lines.map(barOf)} />;
}

export function FieldChart({ lines }: { lines: readonly FiguresLine[] }) {
  const shown = lines.slice(0, MOST_BARS);
  const rest = lines.length - shown.length;
  const note =
    rest > 0
      ? `${MOST_BARS} lĩnh vực nhiều hồ sơ nhất; ${formatNumber(rest)} lĩnh vực còn lại ở bảng bên dưới.`
      : undefined;
  return <BarChart title={findingOf(lines)} series={SERIES} rows={shown.map(barOf)} note={note} />;
}

/** The title says what the chart shows: where it is late, or that it is not. */
function findingOf(lines: readonly FiguresLine[]): string {
  const late = ({ figures }: FiguresLine) => figures.overdue + figures.late;
  const worst = lines.toSorted((a, b) => late(b) - late(a))[0];
  if (!worst || late(worst) === 0) return 'Không lĩnh vực nào có hồ sơ quá hạn';
  return `Lĩnh vực ${worst.label} có nhiều hồ sơ quá hạn nhất: ${formatNumber(late(worst))} hồ sơ`;
}
