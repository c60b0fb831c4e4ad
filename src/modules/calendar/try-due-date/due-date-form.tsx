import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { DateField, errorFor, HiddenField, SelectField, TextField } from '#ui/fields.tsx';
import { Grid, Panel } from '#ui/panel.tsx';
import { UNIT_WORDS } from '../day-words.ts';
import { dueDatePath } from '../paths.ts';

/** The question as it stands in the address. */
export type DueDateValues = Readonly<Record<string, string>>;

type DueDateFormProps = {
  values: DueDateValues;
  errors: readonly { field: string; text: string }[];
};

/** A GET form: the question lives in the address and can be sent on. */
export function DueDateForm({ values, errors }: DueDateFormProps) {
  return (
    <form method="get" action={dueDatePath} novalidate>
      <ErrorSummary errors={errors} />
      {values.donVi ? <HiddenField name="donVi" value={values.donVi} /> : null}
      <Panel title="Thời điểm nhận và thời hạn">
        <Grid>
          <DateField
            name="ngay"
            label="Ngày nhận"
            hint="Ví dụ 26/10/2026"
            value={values.ngay}
            error={errorFor(errors, 'ngay')}
          />
          <TextField
            name="gio"
            label="Giờ nhận"
            hint="Ví dụ 14:30"
            width="date"
            value={values.gio}
            error={errorFor(errors, 'gio')}
          />
          <TextField
            name="so"
            label="Thời hạn"
            hint="Bỏ trống nếu trả trong ngày"
            inputmode="decimal"
            width="short"
            value={values.so}
            error={errorFor(errors, 'so')}
          />
          <SelectField
            name="tinhTheo"
            label="Tính theo"
            hint="Như thủ tục quy định"
            value={values.tinhTheo}
            options={Object.entries(UNIT_WORDS).map(([value, text]) => ({ value, text }))}
            error={errorFor(errors, 'tinhTheo')}
          />
        </Grid>
        <Button>Tính hạn trả</Button>
      </Panel>
    </form>
  );
}
