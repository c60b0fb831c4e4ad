import { authorize } from '#platform/authorization.ts';
import { typed } from '#platform/http/form-values.ts';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor, HiddenField, TextArea } from '#ui/fields.tsx';
import { formatDate, formatNumber } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { feesPaths } from '../paths.ts';
import { PROVIDER_WORDS } from '../words.ts';
import { importStatement, importStatementSchema } from './import-statement.ts';
import { askedPath, readAsked } from './reconcile-query.ts';

export const importStatementPage = defineForm({
  id: 'fees.import-statement.page',
  path: feesPaths.importStatement,
  access: 'fees.reconcile',
  schema: importStatementSchema,
  async render(context, { query }, state) {
    const asked = await readAsked(context, query);
    authorize(context, 'fees.reconcile', asked.unitId);
    const title = 'Nạp danh sách của cổng thanh toán';
    const back = askedPath(feesPaths.reconcile, asked);
    const lead = `${asked.unitName} · ${PROVIDER_WORDS[asked.provider]} · ngày ${formatDate(asked.day)}`;
    return view(
      { title, lead, breadcrumb: [{ text: 'Đối soát', href: back }, { text: title }] },
      <form method="post" novalidate>
        <ErrorSummary errors={state.errors} />
        <HiddenField name="unitId" value={asked.unitId} />
        <HiddenField name="provider" value={asked.provider} />
        <HiddenField name="day" value={asked.day.toString()} />
        <Panel>
          <TextArea
            name="csv"
            label="Danh sách giao dịch"
            hint="Mỗi dòng một giao dịch: mã giao dịch; số tiền; mã của cổng. Chép thẳng từ tệp CSV. Nạp lại thì danh sách mới thay danh sách cũ."
            rows={12}
            value={typed(state, 'csv')}
            error={errorFor(state.errors, 'csv')}
          />
        </Panel>
        <ActionBar>
          <Button>Nạp và đối soát</Button>
          <a class="govuk-link" href={back}>
            Quay lại
          </a>
        </ActionBar>
      </form>,
    );
  },
  async submit(context, input) {
    const lines = await importStatement(context, input);
    return seeOther(
      askedPath(feesPaths.reconcile, input),
      `Đã nạp ${formatNumber(lines)} giao dịch của cổng.`,
    );
  },
});
