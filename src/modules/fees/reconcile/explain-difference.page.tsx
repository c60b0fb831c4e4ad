import { authorize } from '#platform/authorization.ts';
import { typed } from '#platform/http/form-values.ts';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { Problem } from '#platform/problem.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor, HiddenField, TextArea } from '#ui/fields.tsx';
import { formatDate } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { feesPaths } from '../paths.ts';
import { MATCH_WORDS } from '../words.ts';
import { explainDifference, explainSchema } from './explain-difference.ts';
import { reconcile } from './reconcile.ts';
import { askedPath, readAsked } from './reconcile-query.ts';

export const explainPage = defineForm({
  id: 'fees.explain.page',
  path: feesPaths.explain,
  access: 'fees.reconcile',
  schema: explainSchema,
  async render(context, { query }, state) {
    const asked = await readAsked(context, query);
    authorize(context, 'fees.reconcile', asked.unitId);
    const { lines } = await reconcile(context, asked);
    const line = lines.find(({ orderReference }) => orderReference === query['giao-dich']);
    if (!line || line.kind === 'matched') throw new Problem('notFound', 'fees.no-difference');
    const back = askedPath(feesPaths.reconcile, asked);
    const title = 'Giải trình chênh lệch';
    return view(
      { title, breadcrumb: [{ text: 'Đối soát', href: back }, { text: title }] },
      <form method="post" novalidate>
        <ErrorSummary errors={state.errors} />
        <HiddenField name="unitId" value={asked.unitId} />
        <HiddenField name="provider" value={asked.provider} />
        <HiddenField name="day" value={asked.day.toString()} />
        <HiddenField name="orderReference" value={line.orderReference} />
        <Panel>
          <SummaryList
            rows={[
              { key: 'Ngày', value: formatDate(asked.day) },
              { key: 'Hồ sơ', value: line.order?.dossierCode ?? `Không rõ: ${line.orderReference}` },
              { key: 'Kết quả', value: MATCH_WORDS[line.kind].text },
            ]}
          />
          <TextArea
            name="explanation"
            label="Nguyên nhân và cách xử lý"
            rows={3}
            value={typed(state, 'explanation', line.note?.explanation)}
            error={errorFor(state.errors, 'explanation')}
          />
        </Panel>
        <ActionBar>
          <Button>Ghi giải trình</Button>
          <a class="govuk-link" href={back}>
            Quay lại
          </a>
        </ActionBar>
      </form>,
    );
  },
  async submit(context, input) {
    await explainDifference(context, input);
    return seeOther(askedPath(feesPaths.reconcile, input), 'Đã ghi giải trình.');
  },
});
