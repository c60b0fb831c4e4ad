import { z } from 'zod';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { defineForm, type PageRequest } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { Problem } from '#platform/problem.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { readFigureAsk } from '../ask/figure-ask.ts';
import { periodText } from '../ask/period-address.ts';
import { getForm } from '../form/forms.ts';
import { paths } from '../paths.ts';
import { wholeForm } from '../view/report-ask.ts';
import { draftReport } from './draft-report.ts';

/** GET, POST /lap-bao-cao?bieu=ii-06a&don-vi=…&ky=…: begins the report that the address asks for. */
export const draftReportPage = defineForm({
  id: 'reports.draft.page',
  path: paths.draft,
  access: 'reports.draft',
  schema: z.object({}),
  async render(context, request, state) {
    const { form, ask } = await asked(context, request);
    authorize(context, 'reports.draft', ask.unit.id);
    return view(
      {
        title: `Lập báo cáo ${form.name}`,
        lead: form.title,
        breadcrumb: [{ text: 'Báo cáo', href: paths.reports }, { text: 'Lập báo cáo' }],
      },
      <form method="post" novalidate>
        <ErrorSummary errors={state.errors} />
        <Panel title="Báo cáo sẽ lập">
          <SummaryList
            rows={[
              { key: 'Đơn vị', value: ask.unit.name },
              { key: 'Phạm vi', value: ask.query.scope === 'unit' ? 'Riêng đơn vị' : 'Cả đơn vị trực thuộc' },
              { key: 'Kỳ', value: periodText(ask.period) },
            ]}
          />
          <ActionBar note="Số liệu của bản nháp luôn tính lại theo hồ sơ, cho tới khi lãnh đạo chốt.">
            <Button>Lập báo cáo</Button>
          </ActionBar>
        </Panel>
      </form>,
    );
  },
  async submit(context, _input, request) {
    const { form, ask } = await asked(context, request);
    const { scope, organization, from, to } = ask.query;
    const { id, isNew } = await draftReport(context, {
      form: form.code,
      unitId: ask.unit.id,
      scope,
      organization,
      from,
      to,
      period: ask.period.period,
    });
    const notice = isNew ? 'Đã lập bản nháp.' : 'Báo cáo của kỳ này đã có từ trước.';
    return seeOther(paths.report(id), notice);
  },
});

async function asked(context: Context, { query }: PageRequest) {
  const form = getForm(query.bieu ?? '');
  const ask = wholeForm(await readFigureAsk(context, query));
  if (ask.faults.length > 0) throw new Problem('invalid', 'platform.invalid-input', {}, [...ask.faults]);
  return { form, ask };
}
