import { typed } from '#platform/http/form-values.ts';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor, RadioGroup, TextArea } from '#ui/fields.tsx';
import { Panel } from '#ui/panel.tsx';
import { paths } from '../paths.ts';
import { getStepView } from '../show/get-step-view.ts';
import { linkedView } from '../show/linked-view.ts';
import { reportErrorSchema, reportResultError } from './report-error.ts';

export const reportErrorPage = defineForm({
  id: 'bundles.reportError.page',
  path: '/lien-thong/:id/:step/bao-sai-sot',
  access: 'bundles.report-error',
  schema: reportErrorSchema,
  async render(context, { params }, state) {
    const { linked, row } = await getStepView(context, params);
    const { steps } = await linkedView(context, linked);
    const sources = steps.filter(({ step }) => row.given.some(({ fromStep }) => fromStep === step.code));
    return view(
      {
        title: `Báo sai sót: ${row.configured.name}`,
        heading: 'Báo kết quả bước trước có sai sót',
        lead: 'Cơ quan đã ban hành kết quả nhận việc đính chính; kết quả đã đính chính tự chuyển lại bước này.',
        breadcrumb: [
          { text: 'Hồ sơ liên thông', href: paths.list },
          { text: linked.code, href: paths.linked(linked.id) },
          { text: 'Báo sai sót' },
        ],
      },
      <form method="post" novalidate>
        <ErrorSummary errors={state.errors} />
        <Panel>
          <RadioGroup
            legend="Kết quả nào sai"
            name="fromStep"
            value={typed(state, 'fromStep', sources.length === 1 ? sources[0]?.step.code : '')}
            error={errorFor(state.errors, 'fromStep')}
            choices={sources.map(({ step, configured, unitName }) => ({
              value: step.code,
              text: `${configured.name} (${unitName})`,
            }))}
          />
          <TextArea
            name="description"
            label="Sai ở đâu"
            value={typed(state, 'description')}
            error={errorFor(state.errors, 'description')}
          />
        </Panel>
        <ActionBar>
          <Button>Báo sai sót</Button>
          <Button variant="link" href={paths.linked(linked.id)}>
            Quay lại
          </Button>
        </ActionBar>
      </form>,
    );
  },
  async submit(context, input, { params }) {
    const { linked, row } = await getStepView(context, params);
    await reportResultError(context, linked.id, row.step.code, input);
    return seeOther(paths.linked(linked.id), 'Đã báo cơ quan ban hành kết quả để đính chính.');
  },
});
