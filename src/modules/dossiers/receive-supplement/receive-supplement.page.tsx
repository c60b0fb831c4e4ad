import type { Context } from '#platform/context.ts';
import { typed } from '#platform/http/form-values.ts';
import type { FormState } from '#platform/http/operation.ts';
import { CheckboxRow, errorFor } from '#ui/fields.tsx';
import { Notice } from '#ui/notice.tsx';
import { FormAndCount, ScanField } from '../receive/paper-fields.tsx';
import { findOpenPause } from '../sql/pauses.ts';
import { defineTransitionForm } from '../transition/transition-form.tsx';
import { receiveSupplement, receiveSupplementSchema } from './receive-supplement.ts';

export const receiveSupplementPage = defineTransitionForm({
  verb: 'receiveSupplement',
  schema: receiveSupplementSchema,
  files: ['supplied.*.scan'],
  done: 'đã tiếp nhận bổ sung, hạn trả được tính lại.',
  async fields(context, dossier, state) {
    const pause = await findOpenPause(context, dossier.id);
    return (
      <>
        <Notice
          tone="info"
          text={
            pause?.clockMode === 'restart'
              ? 'Nhận đủ thì thời hạn giải quyết tính lại từ đầu.'
              : 'Nhận đủ thì thời hạn giải quyết tính tiếp, cộng thời gian đã chờ.'
          }
        />
        {pause?.requested.map((name, index) => (
          <ItemRow context={context} name={name} field={`supplied.${index + 1}`} state={state} />
        ))}
      </>
    );
  },
  submit: receiveSupplement,
});

interface ItemRowProps {
  readonly context: Context;
  readonly name: string;
  readonly field: string;
  readonly state: FormState;
}

function ItemRow({ context, name, field, state }: ItemRowProps) {
  return (
    <CheckboxRow
      name={`${field}.taken`}
      value="yes"
      label={name}
      checked={typed(state, `${field}.taken`) === 'yes'}
      error={errorFor(state.errors, `${field}.taken`)}
    >
      <FormAndCount field={field} state={state} form="original" count={1} what={name} />
      <ScanField context={context} field={field} state={state} what={name} />
    </CheckboxRow>
  );
}
