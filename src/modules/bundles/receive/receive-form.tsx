import { CHANNELS, type Channel, intake } from '#modules/dossiers/index.ts';
import type { Unit } from '#modules/organization/index.ts';
import { type Context, newId } from '#platform/context.ts';
import { typed } from '#platform/http/form-values.ts';
import type { FormState } from '#platform/http/operation.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor, HiddenField, RadioGroup, SelectField } from '#ui/fields.tsx';
import { Notice } from '#ui/notice.tsx';
import { Columns, Panel } from '#ui/panel.tsx';
import type { AskedPapers } from '../domain/asked-papers.ts';
import type { ProcedureBundle } from '../domain/bundle.ts';
import { limitText } from '../words.ts';
import type { PlannedStep } from './plan-steps.ts';
import { StepFields } from './step-fields.tsx';

export interface LinkedFormProps {
  readonly context: Context;
  readonly bundle: ProcedureBundle;
  readonly offices: readonly Unit[];
  readonly planned: readonly PlannedStep[];
  readonly asked: readonly AskedPapers<PlannedStep['papers'][number]>[];
  readonly state: FormState;
  readonly channel: Channel;
  readonly found: { readonly who: 'owner' | 'submitter'; readonly said: string } | undefined;
}

/** In the order of the talk at the counter: who, then each step with its papers, then how back. */
export function LinkedForm(props: LinkedFormProps) {
  const { context, bundle, state, planned, found } = props;
  const key = typed(state, 'idempotencyKey') || newId(context);
  return (
    <form class="receive-form" method="post" enctype="multipart/form-data" novalidate>
      <ErrorSummary errors={state.errors} />
      {bundle.verified ? null : <Notice tone="warning" text={`Chưa kiểm chứng. ${bundle.content.note}`} />}
      <HiddenField name="bundleCode" value={bundle.code} />
      <HiddenField name="idempotencyKey" value={key} />
      <Columns
        main={
          <>
            <Panel title="Chủ hồ sơ">
              <intake.PersonFields
                who="owner"
                state={state}
                found={found?.who === 'owner' ? found.said : undefined}
                first={Object.keys(state.values).length === 0}
              />
            </Panel>
            <SubmitterPanel {...props} />
            {planned.map((plan, index) => (
              <StepFields form={props} plan={plan} index={index} />
            ))}
          </>
        }
        side={<IntakePanel {...props} />}
      />
      <ActionBar>
        <Button>Tiếp nhận cả nhóm</Button>
      </ActionBar>
    </form>
  );
}

function SubmitterPanel({ state, found }: LinkedFormProps) {
  return (
    <Panel title="Người nộp">
      <RadioGroup
        legend="Ai đang nộp hồ sơ"
        name="submitterRole"
        inline
        value={typed(state, 'submitterRole', 'owner')}
        error={errorFor(state.errors, 'submitterRole')}
        choices={[
          { value: 'owner', text: 'Chính chủ hồ sơ' },
          { value: 'submitter', text: 'Nộp giúp' },
          { value: 'representative', text: 'Người được ủy quyền' },
        ]}
      />
      <div class="submitter-fields">
        <intake.PersonFields
          who="submitter"
          state={state}
          found={found?.who === 'submitter' ? found.said : undefined}
        />
      </div>
    </Panel>
  );
}

function IntakePanel({ bundle, offices, state, channel }: LinkedFormProps) {
  const { overallLimit, longerOverallLimit, cutoff, legalBasis } = bundle.content;
  return (
    <Panel title="Tiếp nhận">
      <p>
        Hạn của cả nhóm: {overallLimit ? limitText(overallLimit) : 'không có, mỗi bước có hạn riêng'}
        {longerOverallLimit ? ` (phải xác minh: ${limitText(longerOverallLimit)})` : ''}. Nhận từ {cutoff} thì
        tính từ ngày làm việc tiếp theo.
      </p>
      {legalBasis.length > 0 ? <p class="muted">{legalBasis.join('; ')}</p> : null}
      <RadioGroup
        legend="Hình thức nộp"
        name="channel"
        value={channel}
        error={errorFor(state.errors, 'channel')}
        choices={CHANNELS.map((value) => ({ value, text: intake.CHANNEL_WORDS[value] }))}
      />
      <SelectField
        label="Nơi tiếp nhận"
        name="receivingUnitId"
        value={typed(state, 'receivingUnitId', offices[0]?.id)}
        error={errorFor(state.errors, 'receivingUnitId')}
        options={offices.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <SelectField
        label="Nhận kết quả ở đâu"
        name="resultDelivery"
        value={typed(state, 'resultDelivery', 'counter')}
        error={errorFor(state.errors, 'resultDelivery')}
        options={Object.entries(intake.DELIVERY_WORDS).map(([value, text]) => ({ value, text }))}
      />
    </Panel>
  );
}
