import { authorize, isAllowed } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { withQuery } from '#platform/http/address.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { Problem } from '#platform/problem.ts';
import { Button } from '#ui/button.tsx';
import { formatDate } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { EmptyState } from '#ui/panel.tsx';
import { AskFilters } from '../ask/ask-filters.tsx';
import { askAddress, type FigureAsk, readFigureAsk } from '../ask/figure-ask.ts';
import { periodText } from '../ask/period-address.ts';
import { type Comparison, comparisonOf } from '../compare/comparison.ts';
import { ComparisonTable } from '../compare/comparison-table.tsx';
import { getForm } from '../form/forms.ts';
import type { ReportContent, ReportForm } from '../form/report-form.ts';
import { paths } from '../paths.ts';
import { REPORT_FORMATS, writeReport } from '../render/write-report.ts';
import { findReport, type Report } from '../sql/reports.ts';
import { factsOf, openRecords, wholeForm } from './report-ask.ts';
import { ReportSections } from './report-table.tsx';

/** GET /bao-cao/bieu/:form: a form on screen; every number opens its records. */
export const reportFormPage = definePage({
  id: 'reports.form.page',
  path: paths.form(':form'),
  access: 'reports.read',
  async load(context, { params, query }) {
    authorize(context, 'reports.read');
    const form = getForm(params.form ?? '');
    const ask = wholeForm(await readFigureAsk(context, query));
    const content = await form.compute(context, ask.unit, ask.query);
    const comparison = await comparisonOf(
      context,
      { form, unit: ask.unit, content },
      ask.query,
      ask.period.period,
    );
    const body = (
      <>
        <AskFilters context={context} action={paths.form(form.slug)} ask={ask} typed={query} />
        {ask.faults.length === 0 ? (
          <FiledNotice report={await findReport(context, form.code, ask.query)} />
        ) : null}
        {ask.faults.length === 0 ? <Files form={form} ask={ask} /> : null}
        <ReportBody form={form} content={content} ask={ask} comparison={comparison} />
      </>
    );
    return view(
      {
        title: form.name,
        lead: `${form.title}. ${ask.unit.name}, ${periodText(ask.period)}. Đơn vị tính: ${form.measuredIn.toLocaleLowerCase('vi')}.`,
        actions: ask.faults.length === 0 ? <Actions context={context} form={form} ask={ask} /> : undefined,
      },
      body,
    );
  },
});

/** GET /bao-cao/bieu/:form/tai-ve?dang=docx: the same as a file. */
export const reportFormFile = definePage({
  id: 'reports.form.file',
  path: paths.formFile(':form'),
  access: 'reports.read',
  async load(context, { params, query }) {
    authorize(context, 'reports.read');
    const form = getForm(params.form ?? '');
    const ask = wholeForm(await readFigureAsk(context, query));
    if (ask.faults.length > 0) throw new Problem('invalid', 'platform.invalid-input', {}, [...ask.faults]);
    const format = REPORT_FORMATS.find((one) => one === query.dang) ?? 'csv';
    const content = await form.compute(context, ask.unit, ask.query);
    return { kind: 'download', ...(await writeReport(context, factsOf(form, ask, content), format)) };
  },
});

/** What is computed now is not what was sent: whoever looks for that is led there. */
function FiledNotice({ report }: { report: Report | undefined }) {
  if (!report) return null;
  const { closedAt, id } = report;
  return (
    <Notice
      tone="info"
      text={
        closedAt
          ? `Báo cáo này đã chốt ngày ${formatDate(closedAt)}. Số dưới đây tính theo hồ sơ hiện nay, có thể khác bản đã gửi.`
          : 'Báo cáo này đã có bản nháp.'
      }
      next={<a href={paths.report(id)}>{closedAt ? 'Mở bản đã chốt' : 'Mở bản nháp'}</a>}
    />
  );
}

interface ReportBodyProps {
  readonly form: ReportForm;
  readonly content: ReportContent;
  readonly ask: FigureAsk;
  readonly comparison: Comparison;
}

function ReportBody({ form, content, ask, comparison }: ReportBodyProps) {
  const empty = content.sections.every((section) => section.kind !== 'table' || section.rows.length === 0);
  if (empty)
    return <EmptyState title="Kỳ này không có hồ sơ">Chọn kỳ khác hoặc đơn vị khác ở trên.</EmptyState>;
  return (
    <>
      <ReportSections sections={content.sections} open={openRecords(ask)} />
      <p class="muted">{form.note}</p>
      <ComparisonTable comparison={comparison} />
    </>
  );
}

function Actions({ context, form, ask }: { context: Context; form: ReportForm; ask: FigureAsk }) {
  const mayEnter = isAllowed(context.actor, 'reports.enter-figures', ask.unit.id);
  const mayDraft = isAllowed(context.actor, 'reports.draft', ask.unit.id);
  return (
    <>
      {mayDraft ? (
        <Button href={withQuery(paths.draft, { ...askAddress(ask), bieu: form.slug })}>Lập báo cáo</Button>
      ) : null}
      {form.entryPage && mayEnter ? (
        <Button variant="secondary" href={withQuery(form.entryPage, askAddress(ask))}>
          Nhập số liệu
        </Button>
      ) : null}
    </>
  );
}

/** In a line of the page: six buttons would cover a third of a telephone. */
function Files({ form, ask }: { form: ReportForm; ask: FigureAsk }) {
  return (
    <p>
      Tải về:{' '}
      {REPORT_FORMATS.toReversed().map((dang, index) => (
        <>
          {index > 0 ? ' · ' : null}
          <a href={withQuery(paths.formFile(form.slug), { ...askAddress(ask), dang })}>
            {dang.toUpperCase()}
          </a>
        </>
      ))}
    </p>
  );
}
