import { typed } from '#platform/http/form-values.ts';
import type { FormState } from '#platform/http/operation.ts';
import { errorFor, type Option, SelectField, TextField } from '#ui/fields.tsx';
import type { Officer } from './domain/officer.ts';

type Props = { state: FormState; units: readonly Option[]; current?: Officer | undefined };

/** Name, position, unit, e-mail, telephone. */
export function OfficerFields({ state, units, current }: Props) {
  const field = (name: 'fullName' | 'position' | 'unitId' | 'email' | 'phone') => ({
    name,
    value: typed(state, name, current?.[name] ?? ''),
    error: errorFor(state.errors, name),
  });
  return (
    <>
      <TextField {...field('fullName')} label="Họ và tên" autocomplete="off" maxlength={100} width="half" />
      <TextField
        {...field('position')}
        label="Chức vụ"
        hint="Như in dưới chữ ký"
        maxlength={100}
        width="half"
        optional
      />
      <SelectField {...field('unitId')} label="Đơn vị công tác" empty="– Chọn đơn vị –" options={units} />
      <TextField
        {...field('email')}
        label="Thư điện tử"
        type="email"
        autocomplete="off"
        width="half"
        optional
      />
      <TextField {...field('phone')} label="Điện thoại" type="tel" autocomplete="off" width="code" optional />
    </>
  );
}
