import type { Context } from '#platform/context.ts';
import { CUT_OFFS, PERIOD_KINDS, periodKindName } from '#platform/figures/reporting-period.ts';
import { type FieldText, textsOfFaults } from '#platform/i18n/field-text.ts';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor, type Option, SelectField, TextField } from '#ui/fields.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { askAddress, type FigureAsk } from './figure-ask.ts';

const CUT_OFF_WORDS = {
  legal: 'Chốt ngày 14 (Nghị định 09/2019/NĐ-CP)',
  calendar: 'Theo tháng dương lịch',
} as const;

const PERIOD_OPTIONS: readonly Option[] = CUT_OFFS.flatMap((cutOff) =>
  PERIOD_KINDS.toSorted((a, b) => rank(a) - rank(b)).map((kind) => ({
    value: `${cutOff}-${kind}`,
    text: periodKindName(kind),
    group: CUT_OFF_WORDS[cutOff],
  })),
);

/** Quarters and longer first: months are the exception in reports. */
function rank(kind: string): number {
  return kind.startsWith('m') ? 1 : 0;
}

const RANGES = [
  { value: '', text: 'Cả đơn vị trực thuộc' },
  { value: 'rieng', text: 'Riêng đơn vị' },
];
const ORGANIZATIONS = [
  { value: '', text: 'Tính cho đơn vị lúc đó' },
  { value: 'nay', text: 'Tính cho đơn vị hiện nay' },
];

interface AskFiltersProps {
  readonly context: Context;
  readonly action: string;
  readonly ask: FigureAsk;
  /** As typed, where it was wrong. */
  readonly typed: Readonly<Record<string, string | undefined>>;
}

/** What was wrong with the asking, and the fields for another: unit, range, period and view of mergers; what else narrows the figure is kept. */
export function AskFilters({ context, action, ask, typed }: AskFiltersProps) {
  const errors = textsOfFaults(context, ask.faults);
  const address = askAddress(ask);
  const shown =
    errors.length > 0 ? { ...address, ky: typed.ky, nam: typed.nam, tu: typed.tu, den: typed.den } : address;
  const keep = {
    'linh-vuc': address['linh-vuc'],
    kenh: address.kenh,
    'thu-tuc': address['thu-tuc'],
    'can-bo': address['can-bo'],
    'nguyen-nhan': address['nguyen-nhan'],
  };
  return (
    <>
      <ErrorSummary errors={errors} />
      <FilterBar
        action={action}
        label="Đơn vị và kỳ số liệu"
        keep={keep}
        fold={{ text: 'Đổi đơn vị, kỳ', open: errors.length > 0 }}
      >
        <SelectField
          name="don-vi"
          label="Đơn vị"
          options={ask.units.map((unit) => ({ value: unit.agencyCode, text: unit.name }))}
          value={ask.unit.agencyCode}
          error={errorFor(errors, 'don-vi')}
        />
        <SelectField name="pham-vi" label="Phạm vi" options={RANGES} value={shown['pham-vi']} />
        <SelectField
          name="ky"
          label="Kỳ"
          empty="Theo ngày bên cạnh"
          options={PERIOD_OPTIONS}
          value={shown.ky}
        />
        <TextField
          name="nam"
          label="Năm"
          value={shown.nam}
          error={errorFor(errors, 'nam')}
          inputmode="numeric"
          maxlength={4}
          width="short"
        />
        <DayField name="tu" label="Từ ngày" value={shown.tu} errors={errors} />
        <DayField name="den" label="Đến hết ngày" value={shown.den} errors={errors} />
        <SelectField
          name="to-chuc"
          label="Đơn vị đã sáp nhập"
          options={ORGANIZATIONS}
          value={shown['to-chuc']}
        />
      </FilterBar>
    </>
  );
}

interface DayFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly errors: readonly FieldText[];
}

function DayField({ name, label, value, errors }: DayFieldProps) {
  return (
    <TextField
      name={name}
      label={label}
      value={value}
      error={errorFor(errors, name)}
      inputmode="numeric"
      placeholder="15/12/2025"
      autocomplete="off"
      maxlength={10}
      attributes={{ 'data-date': '' }}
    />
  );
}
