import { authorize } from '#platform/authorization.ts';
import { withQuery } from '#platform/http/address.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { BarChart } from '#ui/bar-chart.tsx';
import { formatNumber } from '#ui/format.ts';
import { EmptyState } from '#ui/panel.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import { AskFilters } from '../ask/ask-filters.tsx';
import { askAddress, type FigureAsk, readFigureAsk } from '../ask/figure-ask.ts';
import { periodText } from '../ask/period-address.ts';
import type { Evaluation } from '../criteria/evaluate.ts';
import { paths } from '../paths.ts';
import { wholeForm } from '../view/report-ask.ts';
import { type RankedUnit, rankCommunes } from './qd-766.ts';

/** GET /chi-so-phuc-vu/xep-hang: the communes below a unit by the service index. */
export const rankingPage = definePage({
  id: 'reports.serviceIndex.ranking.page',
  path: paths.serviceIndexRanking,
  access: 'reports.read',
  async load(context, { query }) {
    authorize(context, 'reports.read');
    const ask = await readFigureAsk(context, query);
    const whole = wholeForm(ask);
    const ranking = await rankCommunes(context, whole.unit, whole.query);
    const body = (
      <>
        <AskFilters context={context} action={paths.serviceIndexRanking} ask={whole} typed={query} />
        <Ranking ranking={ranking} ask={whole} />
      </>
    );
    const breadcrumb = [
      { text: 'Chỉ số phục vụ (QĐ 766)', href: withQuery(paths.serviceIndex, askAddress(whole)) },
    ];
    const lead = `Bộ chỉ số phục vụ người dân, doanh nghiệp. ${ask.unit.name}, ${periodText(ask.period)}.`;
    return view({ title: 'Xếp hạng cấp xã', lead, breadcrumb }, body);
  },
});

/** More bars than this say less than the table. */
const MOST_BARS = 30;

function Ranking({ ranking, ask }: { ranking: readonly RankedUnit[]; ask: FigureAsk }) {
  if (ranking.length === 0)
    return <EmptyState title="Không có đơn vị cấp xã để xếp hạng">Chọn đơn vị cấp trên ở bộ lọc.</EmptyState>;
  const columns: readonly Column<RankedUnit>[] = [
    { head: 'Hạng', cell: ({ rank }) => rank ?? '–', align: 'center' },
    { head: 'Đơn vị', cell: (row) => <a href={hrefOf(row, ask)}>{row.unit.name}</a> },
    { head: 'Điểm đạt', cell: ({ evaluation }) => pointsText(evaluation), align: 'end' },
    { head: 'Có dữ liệu để chấm', cell: ({ evaluation }) => scorableText(evaluation), align: 'end' },
    { head: 'Tỷ lệ', cell: ({ evaluation }) => shareText(evaluation), align: 'end' },
  ];
  return (
    <>
      <DataTable caption="Xếp hạng cấp xã" captionHidden columns={columns} rows={ranking} />
      <p class="muted">
        Xếp theo tỷ lệ điểm đạt trên số điểm có dữ liệu để chấm, vì các đơn vị có thể có dữ liệu khác nhau; tỷ
        lệ bằng nhau thì cùng hạng.
      </p>
      {ranking.length > MOST_BARS ? null : <ShareChart ranking={ranking} ask={ask} />}
    </>
  );
}

function ShareChart({ ranking, ask }: { ranking: readonly RankedUnit[]; ask: FigureAsk }) {
  return (
    <BarChart
      title="Tỷ lệ điểm đạt trên điểm có dữ liệu (%)"
      level={2}
      series={[{ name: 'Tỷ lệ điểm đạt', tone: 'brand' }]}
      rows={ranking.map((row) => ({
        label: row.unit.name,
        href: hrefOf(row, ask),
        values: [Math.round(shareOf(row.evaluation) * 100)],
      }))}
    />
  );
}

function hrefOf({ unit }: RankedUnit, ask: FigureAsk): string {
  return withQuery(paths.serviceIndex, { ...askAddress(ask), 'don-vi': unit.agencyCode });
}

function shareOf({ points, scorable }: Evaluation): number {
  return points === null ? 0 : points / scorable;
}

function pointsText({ points }: Evaluation): string {
  return points === null ? 'chưa có dữ liệu' : formatNumber(points, 2);
}

function scorableText({ scorable, max }: Evaluation): string {
  return `${formatNumber(scorable, 2)} / ${formatNumber(max)}`;
}

function shareText(evaluation: Evaluation): string {
  return evaluation.points === null ? '–' : `${formatNumber(shareOf(evaluation) * 100, 2)} %`;
}
