import { typed } from '#platform/http/form-values.ts';
import type { FormState } from '#platform/http/operation.ts';
import { DateField, errorFor, type Option, SelectField, TextField } from '#ui/fields.tsx';
import type { Unit, UnitKind } from './domain/unit.ts';
import { kindOptions } from './kind-words.ts';

type Props = { state: FormState; current?: Unit | undefined };

/** Name, short name, address, telephone: what can be changed at any time. */
export function DetailFields({ state, current }: Props) {
  const field = (name: 'name' | 'shortName' | 'address' | 'phone') => ({
    name,
    value: typed(state, name, current?.[name]),
    error: errorFor(state.errors, name),
  });
  return (
    <>
      <TextField {...field('name')} label="Tên đầy đủ" maxlength={200} />
      <TextField {...field('shortName')} label="Tên viết tắt" maxlength={80} width="half" />
      <TextField {...field('address')} label="Địa chỉ" maxlength={300} optional />
      <TextField {...field('phone')} label="Điện thoại" type="tel" maxlength={50} width="code" optional />
    </>
  );
}

type PlaceProps = {
  state: FormState;
  parents: readonly Unit[];
  parentId?: string | undefined;
  kinds: readonly UnitKind[];
};

/** Where a new unit stands: above whom, of what kind, with which code. */
export function PlaceFields({ state, parents, parentId, kinds }: PlaceProps) {
  return (
    <>
      <SelectField
        name="parentId"
        label="Đơn vị cấp trên"
        empty="– Chọn đơn vị –"
        options={unitOptions(parents)}
        value={typed(state, 'parentId', parentId)}
        error={errorFor(state.errors, 'parentId')}
      />
      <SelectField
        name="kind"
        label="Loại đơn vị"
        empty="– Chọn loại –"
        options={kindOptions(kinds)}
        value={typed(state, 'kind')}
        error={errorFor(state.errors, 'kind')}
      />
      <TextField
        name="agencyCode"
        label="Mã định danh"
        hint="Theo Quyết định 20/2020/QĐ-TTg, ví dụ H99.7.1; không dùng lại mã đã cấp"
        value={typed(state, 'agencyCode')}
        error={errorFor(state.errors, 'agencyCode')}
        width="code"
        maxlength={35}
      />
    </>
  );
}

type DecisionProps = { state: FormState; dateName: string; dateLabel: string };

/** The day, and the decision that fixes it. */
export function DecisionFields({ state, dateName, dateLabel }: DecisionProps) {
  return (
    <>
      <DateField
        name={dateName}
        label={dateLabel}
        value={typed(state, dateName)}
        error={errorFor(state.errors, dateName)}
      />
      <TextField
        name="decision"
        label="Căn cứ"
        hint="Số, ký hiệu văn bản, ví dụ 15/NQ-HĐND ngày 10/06/2025"
        value={typed(state, 'decision')}
        error={errorFor(state.errors, 'decision')}
        maxlength={200}
      />
    </>
  );
}

/** Units as choices, indented as the tree. */
function unitOptions(units: readonly Unit[]): Option[] {
  return units.map((unit) => ({
    value: unit.id,
    text: `${'\u2003'.repeat(unit.path.length - 1)}${unit.name} (${unit.agencyCode})`,
  }));
}
