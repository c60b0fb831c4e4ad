import type { Unit } from '#modules/organization/index.ts';
import { authorize } from '#platform/authorization.ts';
import { type AddressQuery, withQuery } from '#platform/http/address.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { type FieldText, textsOfFaults } from '#platform/i18n/field-text.ts';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { SelectField } from '#ui/fields.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { formatDate, formatNumber, formatPeriod, formatRate } from '#ui/format.ts';
import { EmptyState, Grid, Panel, Stat } from '#ui/panel.tsx';
import { CHANNELS } from '../domain/channel.ts';
import type { Figures } from '../domain/measures.ts';
import { CHANNEL_WORDS } from '../domain/words.ts';
import { paths } from '../paths.ts';
import { DayFilter } from '../register/day-filter.tsx';
import { figureHref } from './figure-link.tsx';
import { sumBy, sumOf } from './figures.ts';
import { type FiguresLine, FiguresTable } from './figures-table.tsx';
import { ChannelChart, FieldChart } from './overview-charts.tsx';
import { PRESET_WORDS, PRESETS, readPeriod } from './overview-period.ts';
import { chooseUnit, type Overview, overviewUnits, showOverview } from './show-overview.ts';

/** GET /tong-quan: how a unit stands in a period; numbers only, each opening its dossiers. */
export const overviewPage = definePage({
  id: 'dossiers.overview.page',
  path: paths.overview,
  access: 'dossiers.overview',
  async load(context, { query }) {
    authorize(context, 'dossiers.overview');
    const units = await overviewUnits(context);
    const unit = chooseUnit(context, units, query['don-vi']);
    if (!unit)
      return view(
        'Tổng quan',
        <EmptyState title="Chưa có đơn vị nào">Vai trò của anh/chị chưa gắn với đơn vị.</EmptyState>,
      );
    const { days, faults } = readPeriod(query, context.clock.now());
    const overview = await showOverview(context, unit.id, days);
    const errors = textsOfFaults(context, faults);
    const asked = { 'don-vi': unit.id, tu: formatDate(days.from), den: formatDate(days.to) };
    const typed = errors.length > 0 ? { ...asked, tu: query.tu, den: query.den } : asked;
    const body = (
      <>
        <ErrorSummary errors={errors} />
        <OverviewFilters query={typed} units={units} errors={errors} />
        <OverviewBody overview={overview} unitId={unit.id} />
      </>
    );
    const lead = `${unit.name}, ${formatPeriod(days.from, days.to)}: hồ sơ do đơn vị và các đơn vị trực thuộc tiếp nhận hoặc giải quyết.`;
    return view({ title: 'Tổng quan', lead }, body);
  },
});

interface OverviewFiltersProps {
  readonly query: AddressQuery;
  readonly units: readonly Unit[];
  readonly errors: readonly FieldText[];
}

function OverviewFilters({ query, units, errors }: OverviewFiltersProps) {
  const presets = PRESETS.map((ky) => (
    <a class="button-link" href={withQuery(paths.overview, { 'don-vi': query['don-vi'], ky })}>
      {PRESET_WORDS[ky]}
    </a>
  ));
  return (
    <FilterBar
      action={paths.overview}
      label="Đơn vị và kỳ số liệu"
      fold={{ text: 'Đổi đơn vị, thời gian', open: errors.length > 0 }}
      extra={presets}
    >
      <SelectField
        name="don-vi"
        label="Đơn vị"
        options={units.map((unit) => ({ value: unit.id, text: unit.name }))}
        value={query['don-vi']}
      />
      <DayFilter name="tu" label="Từ ngày" query={query} errors={errors} />
      <DayFilter name="den" label="Đến hết ngày" query={query} errors={errors} />
    </FilterBar>
  );
}

function OverviewBody({ overview, unitId }: { overview: Overview; unitId: string }) {
  const { rows } = overview;
  const total = sumOf(rows);
  if (total.received === 0) {
    return <EmptyState title="Kỳ này không có hồ sơ">Chọn kỳ khác hoặc đơn vị khác ở trên.</EmptyState>;
  }
  const byChannel = new Map(sumBy(rows, (row) => row.channel).map(({ key, figures }) => [key, figures]));
  const channels = CHANNELS.map(
    (channel): FiguresLine => ({
      label: CHANNEL_WORDS[channel],
      channel,
      figures: byChannel.get(channel) ?? sumOf([]),
    }),
  );
  const fields = sumBy(rows, (row) => row.field)
    .map(({ key, figures }): FiguresLine => ({ label: key, field: key, figures }))
    .toSorted((a, b) => b.figures.received - a.figures.received || a.label.localeCompare(b.label, 'vi'));
  return (
    <>
      <Headline total={total} overview={overview} unitId={unitId} />
      <Panel title="Theo hình thức nộp">
        <ChannelChart lines={channels} total={total} />
        <FiguresTable
          caption="Số hồ sơ theo hình thức nộp"
          head="Hình thức nộp"
          lines={channels}
          overview={overview}
          unitId={unitId}
        />
      </Panel>
      <Panel title="Theo lĩnh vực">
        <FieldChart lines={fields} />
        <FiguresTable
          caption="Số hồ sơ theo lĩnh vực"
          head="Lĩnh vực"
          lines={fields}
          overview={overview}
          unitId={unitId}
        />
      </Panel>
      <p class="muted">
        Cách tính theo Biểu II.06a/VPCP/KSTT (Thông tư 01/2020/TT-VPCP): hạn được so theo ngày; hồ sơ không có
        hạn tính là đúng hạn; hồ sơ không được tiếp nhận không tính. “Sắp đến hạn” là một phần của “trong
        hạn”: đến hạn trong 24 giờ tới.
      </p>
    </>
  );
}

function Headline({ total, overview, unitId }: { total: Figures; overview: Overview; unitId: string }) {
  const href = (measure: keyof Figures) => figureHref(overview, unitId, { measure });
  const inTime = total.early + total.onTime;
  return (
    <Grid>
      <Stat
        label="Tiếp nhận"
        value={formatNumber(total.received)}
        detail={`${formatNumber(total.receivedInPeriod)} trong kỳ, ${formatNumber(total.carriedOver)} từ kỳ trước`}
        href={href('received')}
      />
      <Stat
        label="Đã giải quyết"
        value={formatNumber(total.resolved)}
        detail={`Trước và đúng hạn ${formatRate(inTime, total.resolved)}`}
        href={href('resolved')}
        tone="success"
      />
      <Stat
        label="Đang giải quyết"
        value={formatNumber(total.inProgress)}
        detail={`Trong hạn ${formatRate(total.withinTime, total.inProgress)}`}
        href={href('inProgress')}
      />
      <Stat
        label="Sắp đến hạn"
        value={formatNumber(total.dueSoon)}
        detail="Trong 24 giờ tới"
        href={href('dueSoon')}
        tone="warning"
      />
      <Stat
        label="Đang quá hạn"
        value={formatNumber(total.overdue)}
        detail={`Trong số đang giải quyết ${formatRate(total.overdue, total.inProgress)}`}
        href={href('overdue')}
        tone="danger"
      />
      <Stat
        label="Đã giải quyết quá hạn"
        value={formatNumber(total.late)}
        detail={`Trong số đã giải quyết ${formatRate(total.late, total.resolved)}`}
        href={href('late')}
        tone="danger"
      />
    </Grid>
  );
}
