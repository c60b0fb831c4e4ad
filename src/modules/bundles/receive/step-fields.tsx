import { intake } from '#modules/dossiers/index.ts';
import { typed } from '#platform/http/form-values.ts';
import { CheckboxRow, errorFor, SelectField } from '#ui/fields.tsx';
import { Panel } from '#ui/panel.tsx';
import { limitText } from '../words.ts';
import type { PlannedStep } from './plan-steps.ts';
import type { LinkedFormProps } from './receive-form.tsx';

interface StepFieldsProps {
  readonly form: LinkedFormProps;
  readonly plan: PlannedStep;
  readonly index: number;
}

/** One step: whether the citizen wants it, who decides, which papers are still needed for it. */
export function StepFields({ form, plan, index }: StepFieldsProps) {
  const { state } = form;
  const { step, competent, likeliest } = plan;
  const unitField = `steps.${step.code}.competentUnitId`;
  const waits = step.after.map((input) => nameOf(form, input.step));
  return (
    <Panel title={`${index + 1}. ${step.name}`} extra={step.optional ? 'Không bắt buộc' : undefined}>
      <p class="muted">
        Thủ tục {step.procedureCode} · {limitText(step.timeLimit)}
        {waits.length > 0
          ? ` · bắt đầu khi có kết quả: ${waits.join(', ')}`
          : ' · bắt đầu ngay khi tiếp nhận'}
      </p>
      {step.optional ? (
        <Tick form={form} name={`steps.${step.code}.taken`} label={`Công dân làm bước này: ${step.name}`} />
      ) : null}
      {step.longer ? (
        <Tick
          form={form}
          name={`steps.${step.code}.longer`}
          label={`${step.longer.when}: hạn ${limitText(step.longer.timeLimit)}`}
        />
      ) : null}
      <SelectField
        label={`Cơ quan giải quyết bước ${index + 1}`}
        name={unitField}
        empty="– Chọn cơ quan –"
        value={typed(state, unitField, likeliest?.id)}
        error={errorFor(state.errors, unitField)}
        options={competent.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <Papers form={form} plan={plan} index={index} drawnFirst={Object.keys(state.values).length === 0} />
    </Panel>
  );
}

function nameOf({ bundle }: LinkedFormProps, code: string): string {
  return bundle.content.steps.find((step) => step.code === code)?.name ?? code;
}

function Tick({ form: { state }, name, label }: { form: LinkedFormProps; name: string; label: string }) {
  return (
    <CheckboxRow
      name={name}
      value="yes"
      label={label}
      checked={typed(state, name) === 'yes'}
      error={errorFor(state.errors, name)}
    />
  );
}

function Papers({ form, plan, index, drawnFirst }: StepFieldsProps & { drawnFirst: boolean }) {
  const { context, state } = form;
  const { step } = plan;
  const asked = form.asked[index];
  const ticked = (paper: PlannedStep['papers'][number], field: string) =>
    drawnFirst
      ? paper.required && !paper.shownOnly && !paper.insteadOf && !step.optional
      : typed(state, `${field}.taken`) === 'yes';
  return (
    <>
      {asked?.own.map((paper) => {
        const field = `papers.${step.code}.${paper.code}`;
        const notes = [
          paper.required ? '' : 'Không bắt buộc',
          paper.when ?? '',
          paper.shownOnly ? 'Xuất trình, không nộp' : '',
        ];
        return (
          <CheckboxRow
            name={`${field}.taken`}
            value="yes"
            label={paper.name}
            hint={notes.filter(Boolean).join('. ') || undefined}
            checked={ticked(paper, field)}
            error={errorFor(state.errors, `${field}.taken`)}
          >
            <intake.FormAndCount
              field={field}
              state={state}
              form={paper.form}
              count={paper.originals + paper.copies || 1}
              what={paper.name}
            />
            <intake.ScanField context={context} field={field} state={state} what={paper.name} />
          </CheckboxRow>
        );
      })}
      {asked?.shared.map(({ paper, from }) => (
        <p class="muted">
          {paper.name}: dùng giấy tờ đã nộp ở bước {nameOf(form, from)}.
        </p>
      ))}
      {asked?.given.map(({ paper, from }) => (
        <p class="muted">
          {paper.name}: không phải nộp, lấy từ kết quả bước {nameOf(form, from)}.
        </p>
      ))}
    </>
  );
}
