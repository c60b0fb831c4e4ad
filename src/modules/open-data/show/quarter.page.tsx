import { legalQuarterOf, periodName } from '#platform/figures/reporting-period.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { formatDate, formatNumber, formatRate } from '#ui/format.ts';
import { type Column, DataTable } from '#ui/table.tsx';
import type { PublishedLine } from '../domain/published-quarter.ts';
import { paths } from '../paths.ts';
import { readQuarter } from './read-quarter.ts';

const HIDDEN = 'ẩn';

/** GET /du-lieu-mo/{first day}: a quarter by unit and by field, and one unit's fields. */
export const openDataQuarterPage = definePage({
  id: 'open-data.quarter-page',
  path: paths.quarter(':from'),
  access: 'public',
  async load(context, { params, query }) {
    const { quarter } = await readQuarter(context, params.from ?? '');
    const name = periodName(legalQuarterOf(Temporal.PlainDate.from(quarter.from)));
    const chosen = quarter.lines.find(({ unit }) => unit !== null && unit.code === query['don-vi'])?.unit;
    const rows = quarter.lines.filter(({ unit }) => (chosen ? unit?.code === chosen.code : unit === null));
    const units = quarter.lines.filter(({ unit, field }) => unit !== null && field === null);
    return view(
      {
        title: `Dữ liệu mở: ${chosen ? `${chosen.name}, ` : ''}${name}`,
        lead: `Từ ${formatDate(quarter.from)} đến hết ${formatDate(quarter.to)}.`,
        breadcrumb: [{ text: 'Dữ liệu mở', href: paths.list }, { text: name }],
      },
      <>
        <p>
          Tải về: <a href={paths.csv(quarter.from)}>CSV</a> · <a href={paths.json(quarter.from)}>JSON</a>
        </p>
        <DataTable caption="Theo lĩnh vực" rows={rows} columns={[fieldColumn, ...COUNTS]} />
        {chosen ? (
          <p>
            <a href={paths.quarter(quarter.from)}>Toàn tỉnh và các đơn vị khác</a>
          </p>
        ) : (
          <DataTable
            caption="Theo đơn vị"
            rows={units}
            columns={[unitColumn(paths.quarter(quarter.from)), ...COUNTS]}
          />
        )}
      </>,
      'public',
    );
  },
});

const fieldColumn: Column<PublishedLine> = {
  head: 'Lĩnh vực',
  cell: ({ field }) => field ?? <strong>Tất cả lĩnh vực</strong>,
};

function unitColumn(path: string): Column<PublishedLine> {
  return {
    head: 'Đơn vị',
    cell: ({ unit }) => (
      <a href={`${path}?${new URLSearchParams({ 'don-vi': unit?.code ?? '' })}`}>{unit?.name}</a>
    ),
  };
}

const COUNTS: readonly Column<PublishedLine>[] = [
  { head: 'Tiếp nhận', cell: ({ received }) => countText(received), align: 'end' },
  { head: 'Đã giải quyết', cell: ({ resolved }) => countText(resolved), align: 'end' },
  {
    head: 'Trước và đúng hạn',
    cell: ({ resolved, resolvedInTime }) =>
      resolved === null || resolvedInTime === null ? HIDDEN : formatRate(resolvedInTime, resolved),
    align: 'end',
  },
];

function countText(count: number | null): string {
  return count === null ? HIDDEN : formatNumber(count);
}
