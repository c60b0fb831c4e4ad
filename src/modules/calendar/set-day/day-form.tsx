import { typed, typedAll } from '#platform/http/form-values.ts';
import type { FormState } from '#platform/http/operation.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { CheckboxRow, DateField, errorFor, RadioGroup, TextField } from '#ui/fields.tsx';
import { Panel } from '#ui/panel.tsx';
import { KIND_WORDS } from '../day-words.ts';
import { CALENDAR_DAY_KINDS, type CalendarDay, type CalendarDayKind } from '../domain/calendar-day.ts';

const KIND_HINTS: Readonly<Record<CalendarDayKind, string>> = {
  holiday: 'Ngày lễ, tết theo Bộ luật Lao động, kể cả khi rơi vào cuối tuần',
  compensatoryDay: 'Ngày làm việc được nghỉ thay cho ngày lễ trùng cuối tuần',
  swapDayOff: 'Ngày làm việc được nghỉ do hoán đổi, có ngày làm bù tương ứng',
  makeUpWorkday: 'Thứ Bảy hoặc Chủ nhật phải làm việc',
};

type DayFormProps = {
  state: FormState;
  /** What stands in the calendar now; none when a day is added. */
  day?: CalendarDay;
  submit: string;
  backHref: string;
};

/** The fields of one entry; the date itself only when it is new. */
export function DayForm({ state, day, submit, backHref }: DayFormProps) {
  const untouched = Object.keys(state.values).length === 0;
  const verified = untouched ? (day?.verified ?? false) : typedAll(state, 'verified').length > 0;
  return (
    <form method="post" novalidate>
      <ErrorSummary errors={state.errors} />
      <Panel>
        {day ? null : (
          <DateField
            name="date"
            label="Ngày"
            value={typed(state, 'date')}
            error={errorFor(state.errors, 'date')}
          />
        )}
        <RadioGroup
          name="kind"
          legend="Loại ngày"
          value={typed(state, 'kind', day?.kind)}
          error={errorFor(state.errors, 'kind')}
          choices={CALENDAR_DAY_KINDS.map((kind) => ({
            value: kind,
            text: KIND_WORDS[kind].text,
            hint: KIND_HINTS[kind],
          }))}
        />
        <TextField
          name="name"
          label="Tên ngày"
          hint="Ví dụ: Tết Âm lịch Bính Ngọ"
          value={typed(state, 'name', day?.name)}
          error={errorFor(state.errors, 'name')}
        />
        <TextField
          name="decision"
          label="Căn cứ"
          hint="Số, ký hiệu văn bản hoặc điều luật, ví dụ CV 9859/VPCP-KGVX"
          value={typed(state, 'decision', day?.decision)}
          error={errorFor(state.errors, 'decision')}
        />
        <CheckboxRow
          name="verified"
          label="Đã đối chiếu với văn bản gốc"
          hint="Để trống thì ngày này mang dấu “Chưa kiểm chứng”"
          checked={verified}
        />
      </Panel>
      <ActionBar>
        <Button>{submit}</Button>
        <Button variant="link" href={backHref}>
          Quay lại
        </Button>
      </ActionBar>
    </form>
  );
}
