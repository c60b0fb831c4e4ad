import { authorize } from '#platform/authorization.ts';
import { typed } from '#platform/http/form-values.ts';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor, TextArea } from '#ui/fields.tsx';
import { askOf, periodLine, readDraft } from '../filed/report-facts.ts';
import { paths } from '../paths.ts';
import { getReport } from '../sql/reports.ts';
import { openRecords } from '../view/report-ask.ts';
import { ReportSections } from '../view/report-table.tsx';
import { commentOnAllParts, commentSchema } from './comment-on-report.ts';

/** GET, POST /ky-bao-cao/:id/nhan-xet: the figures, and what is said of them. */
export const commentOnReportPage = defineForm({
  id: 'reports.comment.page',
  path: paths.comment(':id'),
  access: 'reports.draft',
  schema: commentSchema,
  async render(context, { params }, state) {
    const report = await getReport(context, params.id ?? '');
    authorize(context, 'reports.draft', report.unitId);
    const { form, unit, content, commentary } = await readDraft(context, report);
    return view(
      {
        title: `Nhận xét ${form.name}`,
        lead: `${unit.name}, ${periodLine(report)}`,
        breadcrumb: [
          { text: 'Báo cáo', href: paths.reports },
          { text: form.name, href: paths.report(report.id) },
          { text: 'Nhận xét' },
        ],
      },
      <form method="post" novalidate>
        <ErrorSummary errors={state.errors} />
        <ReportSections sections={content.sections} open={openRecords(askOf(report, unit))} />
        {form.commentary.map(({ key, title, hint }) => (
          <TextArea
            name={`texts.${key}`}
            label={title}
            hint={hint}
            optional
            rows={5}
            value={typed(state, `texts.${key}`, commentary[key] ?? '')}
            error={errorFor(state.errors, `texts.${key}`)}
          />
        ))}
        <ActionBar>
          <Button>Lưu nhận xét</Button>
          <a class="govuk-link" href={paths.report(report.id)}>
            Quay lại báo cáo
          </a>
        </ActionBar>
      </form>,
    );
  },
  async submit(context, input, { params }) {
    await commentOnAllParts(context, params.id ?? '', input);
    return seeOther(paths.report(params.id ?? ''), 'Đã lưu nhận xét.');
  },
});
