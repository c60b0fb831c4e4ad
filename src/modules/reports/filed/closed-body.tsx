import { isAllowed } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { withQuery } from '#platform/http/address.ts';
import { Button } from '#ui/button.tsx';
import { formatDateTime, formatNumber } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { type ClosedReport, readClosed } from '../close/closed-report.ts';
import { ComparisonTable } from '../compare/comparison-table.tsx';
import { thawComparison } from '../compare/frozen-comparison.ts';
import { figureKey, openingsOf } from '../form/figure-key.ts';
import { getForm } from '../form/forms.ts';
import type { NumberCell } from '../form/report-form.ts';
import { type LedgerLine, ledgerOf } from '../ledger/ledger-line.ts';
import { RestatementTable } from '../ledger/restatement-table.tsx';
import { paths } from '../paths.ts';
import { numberText } from '../reform/number-text.ts';
import type { Closing } from '../sql/closings.ts';
import type { Report } from '../sql/reports.ts';
import { ReportSections } from '../view/report-table.tsx';
import { Words } from './report-parts.tsx';

/** A closed report: its figures as they were sent, marked where they would be others today. */
export async function closedBody(context: Context, report: Report, closing: Closing) {
  const closed = readClosed(closing);
  const restated = await ledgerOf(context, report.id);
  const latest = new Map(restated.map((line) => [line.kind === 'typed' ? line.itemCode : line.key, line]));
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
        mark={(cell) => markOf(cell, latest)}
      />
      <p class="muted">{form.note}</p>
      {closed.comparison ? <ComparisonTable comparison={thawComparison(closed.comparison)} /> : null}
      <Words form={form} commentary={closed.commentary} />
      <Seal context={context} report={report} closing={closing} closed={closed} />
      <Panel title="Sổ điều chỉnh số liệu">
        <RestatementTable context={context} rows={restated} />
      </Panel>
    </>
  );
}

/** What a number would be today: one that was typed, one that is counted, or one of those it is the sum of. */
function markOf(cell: NumberCell, latest: ReadonlyMap<string, LedgerLine>): string | undefined {
  const typed = cell.typed && latest.get(cell.typed);
  if (typed) return `đã điều chỉnh thành ${numberText(typed.newValue)}`;
  const line = openingsOf(cell)
    .map((opening) => latest.get(figureKey(opening)))
    .find((one) => one !== undefined);
  if (!line) return undefined;
  return cell.opens ? `nay tính ra ${numberText(line.newValue)}` : 'nay tính ra khác';
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
        {getForm(report.form).entryPage &&
        isAllowed(context.actor, 'reports.restate-figures', report.unitId) ? (
          <Button variant="secondary" href={paths.restateTyped(report.id)}>
            Điều chỉnh số nhập tay
          </Button>
        ) : null}
      </div>
    </Panel>
  );
}
