import { authorize } from '#platform/authorization.ts';
import { withQuery } from '#platform/http/address.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { say } from '#platform/i18n/messages.ts';
import { Problem } from '#platform/problem.ts';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { EmptyState } from '#ui/panel.tsx';
import { AskFilters } from '../ask/ask-filters.tsx';
import { askAddress, type FigureAsk, readFigureAsk } from '../ask/figure-ask.ts';
import { periodText } from '../ask/period-address.ts';
import { paths } from '../paths.ts';
import { FORM_TITLE } from './columns.ts';
import { type HandlingReport, handlingReport } from './handling-report.ts';
import { HandlingTable } from './handling-table.tsx';
import { REPORT_FORMATS, writeHandlingReport } from './write-report.ts';

/** GET /bao-cao/ii-06a: the form on screen; every number opens its dossiers. */
export const handlingReportPage = definePage({
  id: 'reports.ii-06a.page',
  path: paths.handlingReport,
  access: 'reports.read',
  async load(context, { query }) {
    authorize(context, 'reports.read');
    const ask = await readFigureAsk(context, query);
    const errors = ask.faults.map((fault) => ({ ...fault, text: say(context, fault.code, fault.params) }));
    const report = await handlingReport(context, ask.unit, wholeForm(ask).query);
    const body = (
      <>
        <ErrorSummary errors={errors} />
        <AskFilters action={paths.handlingReport} ask={wholeForm(ask)} typed={query} errors={errors} />
        <ReportBody report={report} ask={wholeForm(ask)} />
      </>
    );
    return view(
      {
        title: 'Biểu II.06a/VPCP/KSTT',
        lead: `${FORM_TITLE}. ${ask.unit.name}, ${periodText(ask.period)}. Đơn vị tính: hồ sơ.`,
        actions: errors.length === 0 ? <Files ask={wholeForm(ask)} /> : undefined,
      },
      body,
    );
  },
});

/** GET /bao-cao/ii-06a/tai-ve?dang=csv: the same as a file. */
export const handlingReportFile = definePage({
  id: 'reports.ii-06a.file',
  path: paths.handlingReportFile,
  access: 'reports.read',
  async load(context, { query }) {
    authorize(context, 'reports.read');
    const ask = await readFigureAsk(context, query);
    if (ask.faults.length > 0) throw new Problem('invalid', 'platform.invalid-input', {}, [...ask.faults]);
    const format = REPORT_FORMATS.find((one) => one === query.dang) ?? 'csv';
    const report = await handlingReport(context, ask.unit, wholeForm(ask).query);
    return { kind: 'download', ...(await writeHandlingReport(report, format)) };
  },
});

/** The form is always of all fields, channels and procedures. */
function wholeForm(ask: FigureAsk): FigureAsk {
  const { field: _, channel: __, procedure: ___, officer: ____, ...query } = ask.query;
  return { ...ask, query };
}

function ReportBody({ report, ask }: { report: HandlingReport; ask: FigureAsk }) {
  if (report.rows.length === 0)
    return <EmptyState title="Kỳ này không có hồ sơ">Chọn kỳ khác hoặc đơn vị khác ở trên.</EmptyState>;
  return (
    <>
      <HandlingTable report={report} ask={ask} />
      <p class="muted">
        Cột (3) = (4) + (5) + (6) = (7) + (11); (7) = (8) + (9) + (10); (11) = (12) + (13). Tính tại cơ quan
        trực tiếp giải quyết, so theo ngày. Không tính hồ sơ mới đăng ký và hồ sơ không được tiếp nhận; hồ sơ
        không có hạn, dừng giải quyết hoặc rút tính là đúng hạn; hồ sơ đang chờ người nộp tính là trong hạn.
      </p>
    </>
  );
}

function Files({ ask }: { ask: FigureAsk }) {
  return (
    <>
      {REPORT_FORMATS.map((dang) => (
        <Button variant="secondary" href={withQuery(paths.handlingReportFile, { ...askAddress(ask), dang })}>
          Tải {dang.toUpperCase()}
        </Button>
      ))}
    </>
  );
}
