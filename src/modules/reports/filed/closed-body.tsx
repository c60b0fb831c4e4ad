import { isAllowed } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { withQuery } from '#platform/http/address.ts';
import { Button } from '#ui/button.tsx';
import { formatDateTime, formatNumber } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { type ClosedReport, readClosed } from '../close/closed-report.ts';
import { figureKey } from '../form/figure-key.ts';
import { getForm } from '../form/forms.ts';
import { RestatementTable } from '../ledger/restatement-table.tsx';
import { paths } from '../paths.ts';
import type { Closing } from '../sql/closings.ts';
import type { Report } from '../sql/reports.ts';
import { type Restatement, restatementsOf } from '../sql/restatements.ts';
import { ReportSections } from '../view/report-table.tsx';
import { Words } from './report-parts.tsx';

/** A closed report: its figures as they were sent, marked where they would be others today. */
export async function closedBody(context: Context, report: Report, closing: Closing) {
  const closed = readClosed(closing);
  const restated = await restatementsOf(context, report.id);
  const latest = new Map(restated.map((one) => [one.key, one]));
  const form = getForm(report.form);
  return (
    <>
      {restated.length > 0 ? (
        <Notice
          tone="warning"
          text={`${formatNumber(latest.size)} số liệu đã chốt nay tính ra khác; xem sổ điều chỉnh bên dưới. Báo cáo đã gửi giữ nguyên.`}
        />
      ) : null}
      <ReportSections
        sections={closed.content.sections}
        open={({ value, opens }) =>
          opens && value ? withQuery(paths.closedFigure(report.id), { so: figureKey(opens) }) : undefined
        }
        mark={({ opens }) => restatedText(opens && latest.get(figureKey(opens)))}
      />
      <p class="muted">{form.note}</p>
      <Words form={form} commentary={closed.commentary} />
      <Seal context={context} report={report} closing={closing} closed={closed} />
      <Panel title="Sổ điều chỉnh số liệu">
        <RestatementTable context={context} rows={restated} />
      </Panel>
    </>
  );
}

function restatedText(one: Restatement | undefined): string | undefined {
  return one && `nay tính ra ${formatNumber(one.newValue)}`;
}

interface SealProps {
  readonly context: Context;
  readonly report: Report;
  readonly closing: Closing;
  readonly closed: ClosedReport;
}

function Seal({ context, report, closing, closed }: SealProps) {
  return (
    <Panel title="Bản đã gửi">
      <SummaryList
        rows={[
          { key: 'Số, ký hiệu', value: closed.number ?? '–' },
          { key: 'Người ký', value: `${closed.signer.role} ${closed.signer.name}` },
          { key: 'Chốt lúc', value: formatDateTime(closing.closedAt) },
          { key: 'Mã băm SHA-256', value: <code class="hash">{closing.sha256}</code> },
        ]}
      />
      <div class="report-buttons">
        <Button variant="secondary" href={paths.verification(report.id)}>
          Kiểm tra toàn vẹn
        </Button>
        {isAllowed(context.actor, 'reports.compare', report.unitId) ? (
          <form method="post" action={paths.compare(report.id)}>
            <Button variant="secondary">Đối chiếu với hồ sơ hiện nay</Button>
          </form>
        ) : null}
      </div>
    </Panel>
  );
}
