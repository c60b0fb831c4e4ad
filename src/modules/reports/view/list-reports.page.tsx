import { unitNames } from '#modules/organization/index.ts';
import { authorize, scopeOf } from '#platform/authorization.ts';
import { withQuery } from '#platform/http/address.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { formatDate } from '#ui/format.ts';
import { EmptyState } from '#ui/panel.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { unitWithRange } from '../ask/unit-range.ts';
import { periodLine } from '../filed/report-facts.ts';
import { REPORT_FORMS } from '../form/forms.ts';
import type { ReportForm } from '../form/report-form.ts';
import { paths } from '../paths.ts';
import { listReports, type Report } from '../sql/reports.ts';

const PAGE = 50;

/** GET /bao-cao: the forms there are, and the reports that were drafted or sent. */
export const reportsPage = definePage({
  id: 'reports.list.page',
  path: paths.reports,
  access: 'reports.read',
  async load(context, { query }) {
    authorize(context, 'reports.read');
    const after = /^[0-9a-f-]{36}$/.test(query.sau ?? '') ? query.sau : undefined;
    const scope = scopeOf(context.actor, 'reports.read');
    const found = await listReports(context, scope, { after, size: PAGE + 1 });
    const reports = found.slice(0, PAGE);
    const names = await unitNames(
      context,
      reports.map(({ unitId }) => unitId),
    );
    const next = found.length > PAGE ? reports.at(-1) : undefined;
    return view(
      { title: 'Báo cáo', lead: 'Biểu mẫu tính từ hồ sơ; mỗi con số mở đúng các hồ sơ làm nên nó.' },
      <>
        <DataTable
          caption="Biểu mẫu"
          columns={FORM_COLUMNS}
          rows={REPORT_FORMS}
          rowHref={({ slug }) => paths.form(slug)}
        />
        <DataTable
          caption="Báo cáo đã lập"
          columns={reportColumns(names)}
          rows={reports}
          rowHref={({ id }) => paths.report(id)}
          empty={
            <EmptyState title="Chưa lập báo cáo nào">
              Mở một biểu mẫu, chọn kỳ rồi bấm Lập báo cáo để ghi nhận xét và chốt số liệu.
            </EmptyState>
          }
        />
        {next ? (
          <p>
            <a href={withQuery(paths.reports, { sau: next.id })}>Trang sau</a>
          </p>
        ) : null}
      </>,
    );
  },
});

const FORM_COLUMNS: readonly Column<ReportForm>[] = [
  { head: 'Biểu mẫu', cell: ({ name }) => name, nowrap: true },
  { head: 'Nội dung', cell: ({ title }) => title },
  { head: 'Đơn vị tính', cell: ({ measuredIn }) => measuredIn, nowrap: true },
];

function reportColumns(names: ReadonlyMap<string, string>): Column<Report>[] {
  const nameOf = (code: string) => REPORT_FORMS.find((form) => form.code === code)?.name ?? code;
  return [
    { head: 'Biểu mẫu', cell: ({ form }) => nameOf(form), nowrap: true },
    { head: 'Đơn vị', cell: ({ unitId, scope }) => unitWithRange(names.get(unitId) ?? '', scope) },
    { head: 'Kỳ', cell: (report) => periodLine(report) },
    { head: 'Hạn gửi', cell: ({ dueOn }) => (dueOn ? formatDate(dueOn) : '–'), nowrap: true },
    { head: 'Trạng thái', cell: ({ closedAt }) => <ReportState closedAt={closedAt} /> },
  ];
}

function ReportState({ closedAt }: Pick<Report, 'closedAt'>) {
  if (!closedAt) return <Tag tone="warning">Bản nháp</Tag>;
  return <Tag tone="success">Đã chốt {formatDate(closedAt)}</Tag>;
}
