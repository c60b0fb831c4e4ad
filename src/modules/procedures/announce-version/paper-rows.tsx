import { CheckboxGroup, CheckboxRow, errorFor, Fieldset, SelectField, TextField } from '#ui/fields.tsx';
import { Grid } from '#ui/panel.tsx';
import { rowNumbers } from '../editable-rows.ts';
import { AddRowButton, RowButtons } from '../row-buttons.tsx';
import { CHANNEL_WORDS, optionsOf, PAPER_FORM_WORDS } from '../words.ts';
import { type FormPartProps, firstOf } from './version-fields.tsx';

/** The papers as rows that can be added, moved and removed without scripts; a row left empty does not count. */
export function PaperRows({ values, errors }: FormPartProps) {
  const error = errorFor(errors, 'papers');
  return (
    <div id="papers">
      {error ? <p class="govuk-error-message">{error}</p> : null}
      {rowNumbers(values, 'papers').map((row, index) => (
        <PaperRow row={row} position={index + 1} values={values} errors={errors} />
      ))}
      <AddRowButton list="papers">Thêm dòng</AddRowButton>
    </div>
  );
}

function PaperRow({ row, position, values, errors }: FormPartProps & { row: number; position: number }) {
  const at = (name: string) => `papers.${row}.${name}`;
  const field = (name: string) => ({
    name: at(name),
    value: firstOf(values, at(name)),
    error: errorFor(errors, at(name)),
  });
  const is = (name: string) => firstOf(values, at(name)) === 'true';
  return (
    <Fieldset legend={`Giấy tờ ${position}`} id={`papers.${row}`}>
      <TextField {...field('name')} label="Tên giấy tờ" />
      <Grid>
        <TextField {...field('code')} label="Mã" hint="Để trống thì tự đánh số." width="short" optional />
        <SelectField {...field('form')} label="Dạng" empty="– Chọn –" options={optionsOf(PAPER_FORM_WORDS)} />
        <TextField {...field('originals')} label="Số bản chính" width="short" inputmode="numeric" />
        <TextField {...field('copies')} label="Số bản sao" width="short" inputmode="numeric" />
        <TextField {...field('insteadOf')} label="Thay cho giấy tờ mã" width="short" optional />
      </Grid>
      <CheckboxRow name={at('required')} label="Luôn phải có" checked={is('required')} />
      <CheckboxRow name={at('shownOnly')} label="Chỉ xuất trình, trả lại ngay" checked={is('shownOnly')} />
      <TextField {...field('when')} label="Trường hợp phải nộp" optional />
      <TextField {...field('formName')} label="Theo mẫu đơn, tờ khai" optional />
      <CheckboxGroup
        name={at('channels[]')}
        legend="Chỉ khi nộp qua"
        hint="Không chọn nghĩa là mọi hình thức."
        choices={optionsOf(CHANNEL_WORDS)}
        values={values[at('channels[]')]}
        optional
        inline
      />
      <RowButtons list="papers" row={row} what={`giấy tờ ${position}`} />
    </Fieldset>
  );
}
