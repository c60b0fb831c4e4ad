import { typed } from '#platform/http/form-values.ts';
import type { FormState } from '#platform/http/operation.ts';
import { errorFor, TextArea } from '#ui/fields.tsx';

/** The words that may go along with a step: the same field wherever there is one. */
export function noteField(label: string, state: FormState) {
  return (
    <TextArea
      label={label}
      name="note"
      optional
      rows={3}
      value={typed(state, 'note')}
      error={errorFor(state.errors, 'note')}
    />
  );
}
