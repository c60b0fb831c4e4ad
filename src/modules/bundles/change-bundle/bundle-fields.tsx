import { typed } from '#platform/http/form-values.ts';
import type { FormState } from '#platform/http/operation.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { CheckboxRow, DateField, errorFor, SelectField, TextArea, TextField } from '#ui/fields.tsx';
import { Panel } from '#ui/panel.tsx';
import { LIMIT_UNIT_WORDS } from '../words.ts';
import { rowCount } from './bundle-form.ts';

const UNIT_OPTIONS = Object.entries(LIMIT_UNIT_WORDS).map(([value, text]) => ({ value, text }));

/** The form of a version: what holds for the whole, then one block a step; empty blocks are no steps. */
export function BundleFields({ state }: { state: FormState }) {
  const rows = Array.from({ length: rowCount(state.values) }, (_, index) => index);
  return (
    <form method="post" novalidate>
      <ErrorSummary errors={state.errors} />
      <Panel title="Quy định chung">
        <TextField label="Tên nhóm" {...field(state, 'name')} />
        <DateField label="Có hiệu lực từ ngày" {...field(state, 'validFrom')} />
        <TextArea label="Căn cứ, mỗi dòng một văn bản" rows={3} {...field(state, 'legalBasis')} />
        <Tick state={state} name="verified" label="Đã kiểm chứng theo văn bản" />
        <TextArea label="Lưu ý cho người dùng" rows={2} optional {...field(state, 'note')} />
        <LimitFields state={state} at="overall" label="Hạn của cả nhóm" />
        <LimitFields state={state} at="longerOverall" label="Hạn khi phải xác minh" />
        <div class="field-row">
          <TextField label="Giờ chốt trong ngày" width="short" {...field(state, 'cutoff')} />
          <TextField
            label="Xác nhận đã nhận trong"
            width="short"
            suffix="giờ làm việc"
            inputmode="numeric"
            {...field(state, 'acknowledgeHours')}
          />
        </div>
      </Panel>
      {errorFor(state.errors, 'steps') ? (
        <p class="govuk-error-message">{errorFor(state.errors, 'steps')}</p>
      ) : null}
      {rows.map((row) => (
        <StepBlock state={state} row={row} />
      ))}
      <ActionBar>
        <Button>Lưu phiên bản mới</Button>
      </ActionBar>
    </form>
  );
}

function StepBlock({ state, row }: { state: FormState; row: number }) {
  const at = `steps.${row}`;
  return (
    <Panel title={`Bước ${row + 1}`}>
      <div class="field-row">
        <TextField
          label="Mã bước"
          hint="Chữ không dấu, ví dụ birth"
          width="code"
          {...field(state, `${at}.code`)}
        />
        <TextField
          label="Mã thủ tục"
          hint="Ví dụ 1.001193"
          width="code"
          {...field(state, `${at}.procedureCode`)}
        />
      </div>
      <TextField label="Tên bước" {...field(state, `${at}.name`)} />
      <LimitFields state={state} at={`${at}.limit`} label="Thời hạn" />
      <LimitFields state={state} at={`${at}.longer`} label="Thời hạn dài hơn" />
      <TextField label="Khi nào dùng thời hạn dài hơn" optional {...field(state, `${at}.longerWhen`)} />
      <TextField
        label="Cần kết quả của bước"
        hint="Mã bước:mã giấy tờ, cách nhau bằng dấu phẩy; thêm ? nếu không có kết quả vẫn làm. Ví dụ: birth:03, residence?"
        optional
        {...field(state, `${at}.after`)}
      />
      <Tick state={state} name={`${at}.optional`} label="Công dân được chọn không làm bước này" />
    </Panel>
  );
}

function LimitFields({ state, at, label }: { state: FormState; at: string; label: string }) {
  return (
    <div class="field-row">
      <TextField label={label} optional width="short" inputmode="numeric" {...field(state, `${at}Value`)} />
      <SelectField
        label={`Đơn vị của ${label.toLocaleLowerCase('vi')}`}
        options={UNIT_OPTIONS}
        {...field(state, `${at}Unit`)}
      />
    </div>
  );
}

function Tick({ state, name, label }: { state: FormState; name: string; label: string }) {
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

function field(state: FormState, name: string) {
  return { name, value: typed(state, name), error: errorFor(state.errors, name) };
}
