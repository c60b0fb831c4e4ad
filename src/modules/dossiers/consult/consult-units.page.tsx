import { listUnits } from '#modules/organization/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import { typed } from '#platform/http/form-values.ts';
import { errorFor, SelectField, TextArea, TextField } from '#ui/fields.tsx';
import { formatDateTime } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { defineTransitionForm } from '../transition/transition-form.tsx';
import { consultSchema, consultUnits } from './consult-units.ts';

const ROWS = ['1', '2', '3'];
const ROW_LABELS: Readonly<Record<string, string>> = {
  '1': 'Đơn vị được lấy ý kiến',
  '2': 'Đơn vị thứ hai, nếu hỏi cùng lúc',
  '3': 'Đơn vị thứ ba, nếu hỏi cùng lúc',
};

export const consultPage = defineTransitionForm({
  verb: 'consult',
  schema: consultSchema,
  done: 'đã gửi lấy ý kiến. Có thể in phiếu chuyển xử lý ở trang hồ sơ.',
  async fields(context, dossier, state) {
    const units = await listUnits(context, { on: vietnamDate(context.clock.now()) });
    const options = units
      .filter(({ id, kind }) => id !== dossier.competentUnitId && kind !== 'province')
      .map(({ id, name }) => ({ value: id, text: name }));
    const due = dossier.dueAt ? ` Hồ sơ hẹn trả ${formatDateTime(dossier.dueAt)}.` : '';
    const fault = errorFor(state.errors, 'unitIds') ?? errorFor(state.errors, 'unitIds.0');
    return (
      <>
        <Notice tone="info" text={`Lấy ý kiến không làm dừng thời hạn giải quyết.${due}`} />
        {ROWS.map((row) => (
          <SelectField
            label={ROW_LABELS[row]}
            name={`unitIds.${row}`}
            id={row === '1' ? 'unitIds' : undefined}
            optional={row !== '1'}
            empty="– Chọn đơn vị –"
            options={options}
            value={typed(state, `unitIds.${row}`)}
            error={row === '1' ? fault : undefined}
          />
        ))}
        <TextArea
          label="Nội dung cần cho ý kiến"
          hint="In trên phiếu gửi đơn vị được hỏi."
          name="question"
          rows={5}
          value={typed(state, 'question')}
          error={errorFor(state.errors, 'question')}
        />
        <TextField
          label="Thời hạn trả lời (ngày làm việc)"
          name="workingDays"
          inputmode="numeric"
          width="short"
          value={typed(state, 'workingDays', '2')}
          error={errorFor(state.errors, 'workingDays')}
        />
      </>
    );
  },
  submit: consultUnits,
});
