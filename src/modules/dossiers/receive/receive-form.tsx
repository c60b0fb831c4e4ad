import type { Unit } from '#modules/organization/index.ts';
import type { ProcedureVersion } from '#modules/procedures/index.ts';
import { type Context, newId } from '#platform/context.ts';
import { typed } from '#platform/http/form-values.ts';
import type { FormState } from '#platform/http/operation.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor, HiddenField, RadioGroup, SelectField, TextField } from '#ui/fields.tsx';
import { LiveRegion, liveOnChange } from '#ui/live.tsx';
import { Columns, Panel } from '#ui/panel.tsx';
import type { Channel } from '../domain/channel.ts';
import { CHANNEL_WORDS, DELIVERY_WORDS } from '../domain/words.ts';
import { paths } from '../paths.ts';
import { DuePreview } from './due-preview.tsx';
import type { IntakeWarning } from './intake-warnings.ts';
import { PaperFields } from './paper-fields.tsx';
import { PersonFields } from './person-fields.tsx';
import { WarningPanel } from './warning-panel.tsx';

interface ReceiveFormProps {
  readonly context: Context;
  readonly version: ProcedureVersion;
  readonly channel: Channel;
  readonly offices: readonly Unit[];
  readonly competent: readonly Unit[];
  readonly state: FormState;
  readonly warnings: readonly IntakeWarning[];
  readonly found: { who: 'owner' | 'submitter'; said: string } | undefined;
}

/** The form in the order of the talk at the counter: who, what papers, how back; the due date always in sight. */
export function ReceiveForm(props: ReceiveFormProps) {
  const { context, version, state } = props;
  const key = typed(state, 'idempotencyKey') || newId(context);
  return (
    <form class="receive-form" method="post" enctype="multipart/form-data" novalidate>
      <ErrorSummary errors={state.errors} />
      <HiddenField name="procedureCode" value={version.code} />
      <HiddenField name="idempotencyKey" value={key} />
      <Columns
        main={
          <>
            <Panel title="Chủ hồ sơ">
              <PersonFields
                who="owner"
                state={state}
                found={saidOf(props, 'owner')}
                first={Object.keys(state.values).length === 0}
              />
            </Panel>
            <SubmitterPanel {...props} />
            <Panel title="Giấy tờ đã nhận">
              <PaperFields context={context} version={version} channel={props.channel} state={state} />
            </Panel>
            <DeliveryPanel state={state} />
          </>
        }
        side={<IntakePanel {...props} />}
      />
      <WarningPanel warnings={props.warnings} error={errorFor(state.errors, 'acceptWarnings')} />
      <ActionBar>
        <Button>Tiếp nhận và in giấy hẹn</Button>
        <Button variant="link" href={paths.refuseIntake(version.code)}>
          Từ chối tiếp nhận
        </Button>
      </ActionBar>
    </form>
  );
}

function saidOf({ found }: ReceiveFormProps, who: 'owner' | 'submitter'): string | undefined {
  return found?.who === who ? found.said : undefined;
}

function IntakePanel({ context, version, channel, offices, competent, state }: ReceiveFormProps) {
  const live = {
    ...liveOnChange(`${paths.receiveProcedure(version.code)}/han-tra`, 'due-preview'),
    'hx-include': '[name=channel]:checked, [name=competentUnitId], [name=receivingUnitId]',
  };
  const competentUnitId = typed(state, 'competentUnitId', competent[0]?.id);
  return (
    <Panel title="Hẹn trả">
      <LiveRegion id="due-preview">
        <DuePreview
          context={context}
          version={version}
          channel={channel}
          receiving={offices.find(({ id }) => id === typed(state, 'receivingUnitId')) ?? offices[0]}
          competentUnitId={competentUnitId}
        />
      </LiveRegion>
      <RadioGroup
        legend="Hình thức nộp"
        name="channel"
        value={channel}
        error={errorFor(state.errors, 'channel')}
        choices={version.content.channels.map((terms) => ({
          value: terms.channel,
          text: CHANNEL_WORDS[terms.channel],
          attributes: live,
        }))}
      />
      <UnitField
        label="Nơi tiếp nhận"
        name="receivingUnitId"
        units={offices}
        value={typed(state, 'receivingUnitId', offices[0]?.id)}
        error={errorFor(state.errors, 'receivingUnitId')}
        attributes={live}
      />
      <UnitField
        label="Cơ quan giải quyết"
        name="competentUnitId"
        units={competent}
        value={competentUnitId}
        error={errorFor(state.errors, 'competentUnitId')}
        attributes={live}
      />
      <Button variant="secondary" name="intent" value="preview">
        Tính lại hạn trả
      </Button>
    </Panel>
  );
}

interface UnitFieldProps {
  readonly label: string;
  readonly name: string;
  readonly units: readonly Unit[];
  readonly value: string;
  readonly error: string | undefined;
  readonly attributes?: Record<string, string | undefined>;
}

/** A choice of units; where there is only one it is said, not asked. */
function UnitField({ units, ...field }: UnitFieldProps) {
  const [only] = units;
  if (units.length === 1 && only && !field.error) {
    return (
      <p>
        <span class="govuk-label">{field.label}</span>
        {only.name}
        <HiddenField name={field.name} value={only.id} />
      </p>
    );
  }
  return <SelectField {...field} options={units.map((unit) => ({ value: unit.id, text: unit.name }))} />;
}

function SubmitterPanel(props: ReceiveFormProps) {
  const { state } = props;
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
        <PersonFields who="submitter" state={state} found={saidOf(props, 'submitter')} />
      </div>
    </Panel>
  );
}

function DeliveryPanel({ state }: { state: FormState }) {
  const common = (name: string, otherwise = '') => ({
    name,
    value: typed(state, name, otherwise),
    error: errorFor(state.errors, name),
  });
  return (
    <Panel title="Nhận kết quả">
      <div class="field-row">
        <SelectField
          label="Nhận kết quả ở đâu"
          {...common('resultDelivery', 'counter')}
          options={Object.entries(DELIVERY_WORDS).map(([value, text]) => ({ value, text }))}
        />
        <TextField label="Số bộ hồ sơ" {...common('numberOfSets', '1')} inputmode="numeric" width="short" />
        <TextField
          label="Phí, lệ phí thu"
          {...common('feeVnd')}
          optional
          inputmode="numeric"
          width="date"
          suffix="đồng"
        />
      </div>
      <TextField label="Trích yếu, ghi chú" {...common('abstract')} optional />
    </Panel>
  );
}
