import { ROLES } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { DateField, errorFor, type FieldError, SelectField, TextField } from '#ui/fields.tsx';
import { Panel } from '#ui/panel.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import { rowNumbers, type Values } from '../editable-rows.ts';
import { paths } from '../paths.ts';
import { AddRowButton, EnterSubmits, RowButtons } from '../row-buttons.tsx';
import { optionsOf, STAGE_WORDS } from '../words.ts';
import { roleWord } from './process-view.tsx';

interface ProcessFormProps {
  readonly context: Context;
  readonly code: string;
  readonly values: Values;
  readonly errors: readonly FieldError[];
}

/** The steps as rows that can be added, moved and removed without scripts. */
export function ProcessForm({ context, code, values, errors }: ProcessFormProps) {
  const first = (name: string) => values[name]?.[0] ?? '';
  const stepsError = errorFor(errors, 'steps');
  return (
    <form method="post" action={paths.changeProcess(code)} novalidate>
      <ErrorSummary errors={errors} />
      <EnterSubmits />
      <Panel title="Phê duyệt quy trình riêng">
        <TextField
          name="decision"
          label="Số, ký hiệu quyết định phê duyệt"
          width="half"
          value={first('decision')}
          error={errorFor(errors, 'decision')}
        />
        <DateField
          name="validFrom"
          label="Áp dụng từ ngày"
          value={first('validFrom')}
          error={errorFor(errors, 'validFrom')}
        />
        <div id="steps">
          {stepsError ? <p class="govuk-error-message">{stepsError}</p> : null}
          <DataTable
            caption="Các bước"
            columns={columnsOf(context, values, errors)}
            rows={rowNumbers(values, 'steps')}
          />
        </div>
        <AddRowButton list="steps">Thêm bước</AddRowButton>
      </Panel>
      <ActionBar note="Dòng để trống cả tên, loại, vai trò và số giờ thì không tính.">
        <Button>Lưu quy trình</Button>
        <Button variant="link" href={paths.process(code)}>
          Thôi
        </Button>
      </ActionBar>
    </form>
  );
}

function columnsOf(context: Context, values: Values, errors: readonly FieldError[]): Column<number>[] {
  const field = (row: number, name: string) => {
    const full = `steps.${row}.${name}`;
    return { name: full, value: values[full]?.[0] ?? '', error: errorFor(errors, full), labelHidden: true };
  };
  const roles = ROLES.map((role) => ({ value: role, text: roleWord(context, role) }));
  return [
    { head: 'Bước', cell: (_, index) => `B${index + 1}`, nowrap: true },
    {
      head: 'Tên bước',
      cell: (row, index) => <TextField {...field(row, 'name')} label={`Tên bước ${index + 1}`} />,
    },
    {
      head: 'Loại',
      cell: (row, index) => (
        <SelectField
          {...field(row, 'stage')}
          label={`Loại công việc của bước ${index + 1}`}
          empty="– Chọn –"
          options={optionsOf(STAGE_WORDS)}
        />
      ),
    },
    {
      head: 'Vai trò',
      cell: (row, index) => (
        <SelectField
          {...field(row, 'role')}
          label={`Vai trò thực hiện bước ${index + 1}`}
          empty="– Chọn –"
          options={roles}
        />
      ),
    },
    {
      head: 'Giờ làm việc',
      cell: (row, index) => (
        <TextField
          {...field(row, 'hours')}
          label={`Số giờ làm việc của bước ${index + 1}`}
          width="short"
          inputmode="decimal"
        />
      ),
    },
    {
      head: 'Thao tác',
      headHidden: true,
      cell: (row, index) => <RowButtons list="steps" row={row} what={`bước ${index + 1}`} />,
    },
  ];
}
