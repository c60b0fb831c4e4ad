import { errorFor, type FieldError, SelectField, TextField } from '#ui/fields.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { FEE_KINDS } from '../domain/obligation.ts';
import { PAYMENT_METHODS } from '../domain/payment.ts';
import { feesPaths } from '../paths.ts';
import { KIND_WORDS, METHOD_WORDS } from '../words.ts';
import type { Query } from './payment-query.ts';

interface PaymentFiltersProps {
  readonly query: Query;
  readonly units: ReadonlyMap<string, string>;
  readonly errors: readonly FieldError[];
}

export function PaymentFilters({ query, units, errors }: PaymentFiltersProps) {
  const filtered = ['tu', 'den', 'don-vi', 'loai', 'cach-nop'].some((name) => query[name]);
  return (
    <FilterBar
      action={feesPaths.payments}
      label="Lọc các lần thu"
      fold={{ text: 'Bộ lọc', open: filtered }}
      clearHref={filtered ? feesPaths.payments : undefined}
    >
      <DayField name="tu" label="Từ ngày" query={query} errors={errors} />
      <DayField name="den" label="Đến ngày" query={query} errors={errors} />
      <SelectField
        name="don-vi"
        label="Nơi thu"
        empty="Tất cả"
        options={[...units].map(([value, text]) => ({ value, text }))}
        value={query['don-vi']}
      />
      <SelectField
        name="loai"
        label="Loại"
        empty="Tất cả"
        options={FEE_KINDS.map((value) => ({ value, text: KIND_WORDS[value] }))}
        value={query.loai}
      />
      <SelectField
        name="cach-nop"
        label="Cách nộp"
        empty="Tất cả"
        options={PAYMENT_METHODS.map((value) => ({ value, text: METHOD_WORDS[value] }))}
        value={query['cach-nop']}
      />
    </FilterBar>
  );
}

interface DayFieldProps {
  readonly name: string;
  readonly label: string;
  readonly query: Query;
  readonly errors: readonly FieldError[];
}

/** A date among filters: the example stands in the box, for there is no room for a hint. */
export function DayField({ name, label, query, errors }: DayFieldProps) {
  return (
    <TextField
      name={name}
      label={label}
      value={query[name]}
      error={errorFor(errors, name)}
      inputmode="numeric"
      placeholder="26/10/2026"
      autocomplete="off"
      maxlength={10}
      attributes={{ 'data-date': '' }}
    />
  );
}
