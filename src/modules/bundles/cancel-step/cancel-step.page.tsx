import { typed } from '#platform/http/form-values.ts';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor, TextArea } from '#ui/fields.tsx';
import { Panel } from '#ui/panel.tsx';
import { paths } from '../paths.ts';
import { getStepView } from '../show/get-step-view.ts';
import { cancelStep, cancelStepSchema } from './cancel-step.ts';

export const cancelStepPage = defineForm({
  id: 'bundles.cancelStep.page',
  path: '/lien-thong/:id/:step/huy',
  access: 'bundles.cancel-step',
  schema: cancelStepSchema,
  async render(context, { params }, state) {
    const { linked, row } = await getStepView(context, params);
    return view(
      {
        title: `Hủy bước: ${row.configured.name}`,
        heading: `Hủy bước: ${row.configured.name}`,
        lead: 'Các bước cần kết quả của bước này cũng bị hủy; các bước khác vẫn tiếp tục.',
        breadcrumb: [
          { text: 'Hồ sơ liên thông', href: paths.list },
          { text: linked.code, href: paths.linked(linked.id) },
          { text: 'Hủy bước' },
        ],
      },
      <form method="post" novalidate>
        <ErrorSummary errors={state.errors} />
        <Panel>
          <TextArea
            name="reason"
            label="Lý do"
            value={typed(state, 'reason')}
            error={errorFor(state.errors, 'reason')}
          />
        </Panel>
        <ActionBar>
          <Button variant="danger">Hủy bước này</Button>
          <Button variant="link" href={paths.linked(linked.id)}>
            Quay lại
          </Button>
        </ActionBar>
      </form>,
    );
  },
  async submit(context, input, { params }) {
    const { linked, row } = await getStepView(context, params);
    await cancelStep(context, linked.id, row.step.code, input);
    return seeOther(paths.linked(linked.id), 'Đã hủy bước.');
  },
});
