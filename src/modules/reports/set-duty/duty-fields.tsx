import { typed, typedAll } from '#platform/http/form-values.ts';
import type { FormState } from '#platform/http/operation.ts';
import {
  CheckboxGroup,
  DateField,
  errorFor,
  HiddenField,
  SelectField,
  TextArea,
  TextField,
} from '#ui/fields.tsx';
import { formatDate } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { REPORT_FORMS } from '../form/forms.ts';
import { DAY_OFF_RULES, DUTY_PERIODS, type Duty, OWING_KINDS } from '../schedule/duty.ts';
import { DAY_OFF_WORDS, OWING_WORDS, periodWord } from '../schedule/duty-words.ts';

interface DutyFieldsProps {
  readonly number: number;
  /** Undefined for a new one. */
  readonly duty: Duty | undefined;
  readonly state: FormState;
}

/** Everything of one line of the schedule, with the reason for the change. */
export function DutyFields(props: DutyFieldsProps) {
  const { number, state } = props;
  return (
    <>
      <HiddenField name="number" value={typed(state, 'number', String(number))} />
      <ReportFields {...props} />
      <ForceFields {...props} />
    </>
  );
}

/** What is sent, by whom, for which periods and by when. */
function ReportFields({ duty, state }: DutyFieldsProps) {
  const text = fieldOf(state);
  return (
    <Panel title="Gửi gì, ai gửi, kỳ nào">
      <SelectField
        {...text('form', duty?.form)}
        label="Biểu mẫu"
        empty="– Chọn biểu mẫu –"
        options={REPORT_FORMS.map(({ code, name }) => ({ value: code, text: name }))}
      />
      <Boxes
        name="unitKinds"
        legend="Đơn vị gửi"
        choices={OWING_KINDS.map((kind) => ({ value: kind, text: OWING_WORDS[kind] }))}
        values={duty?.unitKinds}
        state={state}
      />
      <Boxes
        name="periods"
        legend="Kỳ báo cáo"
        choices={DUTY_PERIODS.map((period) => ({ value: period, text: periodWord(period) }))}
        values={duty?.periods}
        state={state}
      />
      <TextField
        {...text('dueDays', duty && String(duty.dueDays))}
        label="Hạn gửi: số ngày sau ngày cuối kỳ"
        hint="Kỳ kết thúc ngày 14: 3 ngày là ngày 17, 6 ngày là ngày 20"
        inputmode="numeric"
        width="short"
        suffix="ngày"
      />
      <SelectField
        {...text('onDayOff', duty?.onDayOff ?? 'nextWorkingDay')}
        label="Khi hạn gửi rơi vào ngày nghỉ"
        hint="Bộ luật Dân sự 2015, Điều 148 khoản 5: thời hạn kết thúc vào ngày nghỉ thì kết thúc tại thời điểm kết thúc ngày làm việc tiếp theo"
        options={DAY_OFF_RULES.map((rule) => ({ value: rule, text: DAY_OFF_WORDS[rule] }))}
      />
    </Panel>
  );
}

/** From when to when the line counts, on what ground, and why it is changed. */
function ForceFields({ duty, state }: DutyFieldsProps) {
  const text = fieldOf(state);
  return (
    <Panel title="Hiệu lực và căn cứ">
      <DateField {...text('validFrom', shown(duty?.validFrom))} label="Áp dụng cho kỳ kết thúc từ ngày" />
      <DateField {...text('validTo', shown(duty?.validTo))} label="Đến ngày" optional />
      <SelectField
        {...text('enabled', said(duty?.enabled ?? true))}
        label="Lập bản nháp và giao việc"
        options={YES_NO}
        width="date"
      />
      <TextArea {...text('source', duty?.source)} label="Căn cứ" rows={3} maxlength={600} />
      <SelectField
        {...text('verified', said(duty?.verified ?? false))}
        label="Đã đối chiếu với văn bản gốc"
        options={YES_NO}
        width="date"
      />
      <TextArea {...text('reason')} label="Lý do thay đổi" rows={2} maxlength={500} />
    </Panel>
  );
}

function fieldOf(state: FormState) {
  return (name: string, current = '') => ({
    name,
    value: typed(state, name, current),
    error: errorFor(state.errors, name),
  });
}

const YES_NO = [
  { value: 'yes', text: 'Có' },
  { value: 'no', text: 'Không' },
];

interface BoxesProps {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly { value: string; text: string }[];
  readonly values: readonly string[] | undefined;
  readonly state: FormState;
}

/** The boxes of what is there, or of what was ticked when the form came back. */
function Boxes({ name, legend, choices, values = [], state }: BoxesProps) {
  const sent = Object.keys(state.values).length > 0;
  return (
    <CheckboxGroup
      name={`${name}[]`}
      legend={legend}
      choices={choices}
      values={sent ? typedAll(state, `${name}[]`) : values}
      error={errorFor(state.errors, name)}
      inline
    />
  );
}

function said(yes: boolean): string {
  return yes ? 'yes' : 'no';
}

function shown(day: string | null | undefined): string {
  return day ? formatDate(Temporal.PlainDate.from(day)) : '';
}
