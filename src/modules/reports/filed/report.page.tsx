import { getUnit, type Unit } from '#modules/organization/index.ts';
import { historyEntries } from '#platform/audit/history-entries.ts';
import { historyOf } from '#platform/audit/list-events.ts';
import { authorize, isAllowed, type Permission } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { withQuery } from '#platform/http/address.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { Button } from '#ui/button.tsx';
import { Panel } from '#ui/panel.tsx';
import { Tag } from '#ui/tag.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { askAddress } from '../ask/figure-ask.ts';
import { unitWithRange } from '../ask/unit-range.ts';
import { comparisonOf } from '../compare/comparison.ts';
import { ComparisonTable } from '../compare/comparison-table.tsx';
import { getForm } from '../form/forms.ts';
import { paths } from '../paths.ts';
import { findClosing } from '../sql/closings.ts';
import { getReport, type Report } from '../sql/reports.ts';
import { openRecords } from '../view/report-ask.ts';
import { ReportSections } from '../view/report-table.tsx';
import { closedBody } from './closed-body.tsx';
import { askOf, periodLine, queryOf, readDraft } from './report-facts.ts';
import { FileLinks, Words } from './report-parts.tsx';

/** GET /ky-bao-cao/:id: a report, as a draft with the figures of today or as it was closed. */
export const filedReportPage = definePage({
  id: 'reports.report.page',
  path: paths.report(':id'),
  access: 'reports.read',
  async load(context, { params }) {
    const report = await getReport(context, params.id ?? '');
    authorize(context, 'reports.read', report.unitId);
    const form = getForm(report.form);
    const unit = await getUnit(context, report.unitId);
    const closing = await findClosing(context, report.id);
    const state = closing ? <Tag tone="success">Đã chốt</Tag> : <Tag tone="warning">Bản nháp</Tag>;
    return view(
      {
        title: form.name,
        lead: (
          <>
            {unitWithRange(unit.name, report.scope)}, {periodLine(report)} {state}
          </>
        ),
        breadcrumb: [{ text: 'Báo cáo', href: paths.reports }, { text: form.name }],
        actions: closing ? undefined : <DraftActions context={context} report={report} unit={unit} />,
      },
      <>
        {closing ? await closedBody(context, report, closing) : await draftBody(context, report)}
        <FileLinks report={report} />
        <Panel title="Lịch sử">
          <Timeline
            label="Lịch sử báo cáo"
            entries={historyEntries(context, await historyOf(context, report.id))}
          />
        </Panel>
      </>,
    );
  },
});

function DraftActions({ context, report, unit }: { context: Context; report: Report; unit: Unit }) {
  const may = (permission: Permission) => isAllowed(context.actor, permission, report.unitId);
  const { entryPage } = getForm(report.form);
  return (
    <>
      {may('reports.draft') ? (
        <Button variant="secondary" href={paths.comment(report.id)}>
          Viết nhận xét
        </Button>
      ) : null}
      {entryPage && may('reports.enter-figures') ? (
        <Button variant="secondary" href={withQuery(entryPage, askAddress(askOf(report, unit)))}>
          Nhập số liệu
        </Button>
      ) : null}
      {may('reports.close') ? <Button href={paths.close(report.id)}>Chốt và gửi</Button> : null}
    </>
  );
}

async function draftBody(context: Context, report: Report) {
  const draft = await readDraft(context, report);
  const { form, unit, content, commentary } = draft;
  const comparison = await comparisonOf(context, draft, queryOf(report), report.period);
  return (
    <>
      <ReportSections sections={content.sections} open={openRecords(askOf(report, unit))} />
      <p class="muted">{form.note}</p>
      <ComparisonTable comparison={comparison} />
      <Words form={form} commentary={commentary} />
    </>
  );
}
