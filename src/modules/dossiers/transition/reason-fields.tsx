import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { typed } from '#platform/http/form-values.ts';
import type { FormState } from '#platform/http/operation.ts';
import { errorFor, SelectField, TextArea } from '#ui/fields.tsx';
import { listReasons, type Reason } from '../sql/reasons.ts';

/** Reason by code and in words: the same two fields wherever something is refused or sent back. */
export async function reasonFieldset(context: Context, kind: Reason['kind'], state: FormState, hint: string) {
  const reasons = await listReasons(context, kind, vietnamDate(context.clock.now()));
  return (
    <>
      <SelectField
        label="Lý do"
        name="reasonCode"
        empty="– Chọn lý do –"
        options={reasons.map((reason) => ({ value: reason.code, text: reason.name }))}
        value={typed(state, 'reasonCode')}
        error={errorFor(state.errors, 'reasonCode')}
      />
      <TextArea
        label="Nói rõ lý do"
        hint={hint}
        name="reasonText"
        rows={5}
        value={typed(state, 'reasonText')}
        error={errorFor(state.errors, 'reasonText')}
      />
    </>
  );
}
