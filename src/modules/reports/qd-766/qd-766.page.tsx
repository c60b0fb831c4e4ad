import { authorize } from '#platform/authorization.ts';
import { withQuery } from '#platform/http/address.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { BarChart } from '#ui/bar-chart.tsx';
import { Button } from '#ui/button.tsx';
import { formatNumber } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { Grid, Stat } from '#ui/panel.tsx';
import { AskFilters } from '../ask/ask-filters.tsx';
import { askAddress, readFigureAsk } from '../ask/figure-ask.ts';
import { periodText } from '../ask/period-address.ts';
import { paths } from '../paths.ts';
import { wholeForm } from '../view/report-ask.ts';
import { GroupPanel } from './group-panel.tsx';
import { type ServiceIndex, serviceIndex } from './qd-766.ts';
import { UnscoredPanel } from './unscored-panel.tsx';

/** GET /chi-so-phuc-vu: the service index of a unit by group and indicator, and the ranking of its communes. */
export const serviceIndexPage = definePage({
  id: 'reports.serviceIndex.page',
  path: paths.serviceIndex,
  access: 'reports.read',
  async load(context, { query }) {
    authorize(context, 'reports.read');
    const ask = await readFigureAsk(context, query);
    const whole = wholeForm(ask);
    const index = await serviceIndex(context, ask.unit, whole.query);
    const body = (
      <>
        <AskFilters context={context} action={paths.serviceIndex} ask={whole} typed={query} />
        <Summary index={index} />
        {index.evaluation.groups.map((group) => (
          <GroupPanel group={group} ask={whole} registry={context.registry} />
        ))}
        <UnscoredPanel evaluation={index.evaluation} />
      </>
    );
    const lead = `${index.set.name} theo ${index.set.decision}. ${ask.unit.name}, ${periodText(ask.period)}.`;
    const address = askAddress(whole);
    const actions = (
      <>
        <Button variant="secondary" href={withQuery(paths.serviceIndexRanking, address)}>
          Xếp hạng cấp xã
        </Button>
        <Button variant="secondary" href={withQuery(paths.form('chi-so-766'), address)}>
          Bản báo cáo
        </Button>
      </>
    );
    return view({ title: 'Chỉ số phục vụ (QĐ 766)', lead, actions }, body);
  },
});

function Summary({ index: { set, evaluation } }: { index: ServiceIndex }) {
  const { points, scorable, max, groups } = evaluation;
  return (
    <>
      {set.calibration ? (
        <Notice
          tone="info"
          text="Cách quy tỷ lệ ra điểm được hiệu chỉnh theo số đã công bố trên Cổng Dịch vụ công quốc gia, chưa phải quy định; điểm ở đây để theo dõi và có thể khác điểm trên Cổng."
        />
      ) : null}
      <Grid>
        <Stat
          label="Điểm đạt"
          value={
            points === null ? 'chưa có dữ liệu' : `${formatNumber(points, 2)} / ${formatNumber(scorable, 2)}`
          }
          detail={
            points === null
              ? undefined
              : `${formatNumber((points / scorable) * 100, 2)} % số điểm có dữ liệu để chấm`
          }
        />
        <Stat
          label="Có dữ liệu để chấm"
          value={`${formatNumber(scorable, 2)} / ${formatNumber(max)}`}
          detail="điểm của bộ chỉ số"
        />
        <Stat
          label="Chưa có dữ liệu để chấm"
          value={`${formatNumber(max - scorable, 2)} / ${formatNumber(max)}`}
          detail="Không tính là 0 điểm"
          href="#chua-cham"
        />
      </Grid>
      <BarChart
        title="Điểm theo nhóm chỉ số"
        level={2}
        series={[
          { name: 'Điểm đạt', tone: 'success' },
          { name: 'Điểm chưa đạt', tone: 'danger' },
          { name: 'Chưa có dữ liệu', tone: 'neutral' },
        ]}
        rows={groups.map((group) => ({
          label: group.name,
          href: `#nhom-${group.code}`,
          values: [group.points ?? 0, group.scorable - (group.points ?? 0), group.max - group.scorable].map(
            (value) => Math.round(value * 100) / 100,
          ),
        }))}
        note="Cả thanh là điểm tối đa của nhóm."
      />
    </>
  );
}
