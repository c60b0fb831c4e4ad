import type { AddressQuery } from '#platform/http/address.ts';
import type { FieldText } from '#platform/i18n/field-text.ts';
import { errorFor, TextField } from '#ui/fields.tsx';

interface DayFilterProps {
  readonly name: 'tu' | 'den';
  readonly label: string;
  readonly query: AddressQuery;
  readonly errors: readonly FieldText[];
}

/** A date among the filters of a list: the example stands in the box, for there is no room for a hint. */
export function DayFilter({ name, label, query, errors }: DayFilterProps) {
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
