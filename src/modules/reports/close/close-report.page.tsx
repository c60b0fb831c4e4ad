import { authorize } from '#platform/authorization.ts';
import { typed } from '#platform/http/form-values.ts';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor, TextField } from '#ui/fields.tsx';
import { Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { periodLine, readDraft } from '../filed/report-facts.ts';
import { paths } from '../paths.ts';
import { getReport } from '../sql/reports.ts';
import { closeReport, closeSchema } from './close-report.ts';

/** GET, POST /ky-bao-cao/:id/chot: the leader closes the figures and sends the report. */
export const closeReportPage = defineForm({
  id: 'reports.close.page',
  path: paths.close(':id'),
  access: 'reports.close',
  schema: closeSchema,
  async render(context, { params }, state) {
    const report = await getReport(context, params.id ?? '');
    authorize(context, 'reports.close', report.unitId);
    const { form, unit } = await readDraft(context, report);
    const name = context.actor.kind === 'officer' ? context.actor.name : '';
    return view(
      {
        title: 'Chốt số liệu và gửi báo cáo',
        lead: `${form.name}. ${unit.name}`,
        breadcrumb: [
          { text: 'Báo cáo', href: paths.reports },
          { text: form.name, href: paths.report(report.id) },
          { text: 'Chốt số liệu' },
        ],
      },
      <form method="post" novalidate>
        <ErrorSummary errors={state.errors} />
        <Panel title="Ký báo cáo">
          <SummaryList
            rows={[
              { key: 'Kỳ', value: periodLine(report) },
              { key: 'Người ký', value: name },
            ]}
          />
          <TextField
            name="number"
            label="Số, ký hiệu văn bản"
            hint="Ví dụ 45/BC-UBND"
            width="code"
            value={typed(state, 'number')}
            error={errorFor(state.errors, 'number')}
          />
          <TextField
            name="position"
            label="Chức vụ người ký"
            hint="In trên văn bản, ví dụ Chủ tịch"
            width="half"
            value={typed(state, 'position')}
            error={errorFor(state.errors, 'position')}
          />
          <ActionBar note="Chốt rồi thì số liệu, danh sách hồ sơ và văn bản không thay đổi được nữa; sai khác về sau ghi vào sổ điều chỉnh.">
            <Button>Chốt số liệu và gửi</Button>
            <a class="govuk-link" href={paths.report(report.id)}>
              Quay lại báo cáo
            </a>
          </ActionBar>
        </Panel>
      </form>,
    );
  },
  async submit(context, input, { params }) {
    const id = params.id ?? '';
    await closeReport(context, id, input);
    return seeOther(paths.report(id), 'Đã chốt số liệu và gửi báo cáo.');
  },
});
