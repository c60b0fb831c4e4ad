import { authorize } from '#platform/authorization.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { type Column, DataTable } from '#ui/table.tsx';
import { REPORT_FORMS } from '../form/forms.ts';
import type { ReportForm } from '../form/report-form.ts';
import { paths } from '../paths.ts';

/** GET /bao-cao: the forms there are, each computed when it is opened. */
export const reportsPage = definePage({
  id: 'reports.list.page',
  path: paths.reports,
  access: 'reports.read',
  async load(context) {
    authorize(context, 'reports.read');
    return view(
      { title: 'Báo cáo', lead: 'Biểu mẫu tính từ hồ sơ; mỗi con số mở đúng các hồ sơ làm nên nó.' },
      <DataTable
        caption="Biểu mẫu báo cáo"
        columns={COLUMNS}
        rows={REPORT_FORMS}
        rowHref={({ slug }) => paths.form(slug)}
      />,
    );
  },
});

const COLUMNS: readonly Column<ReportForm>[] = [
  { head: 'Biểu mẫu', cell: ({ name }) => name, nowrap: true },
  { head: 'Nội dung', cell: ({ title }) => title },
  { head: 'Đơn vị tính', cell: ({ measuredIn }) => measuredIn, nowrap: true },
];
