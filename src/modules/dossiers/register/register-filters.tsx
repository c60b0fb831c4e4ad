import type { AddressQuery } from '#platform/http/address.ts';
import type { FieldText } from '#platform/i18n/field-text.ts';
import { errorFor, type Option, SelectField, TextField } from '#ui/fields.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { APOLOGY_STATE_WORDS, APOLOGY_STATES, type ApologyState } from '../domain/apology.ts';
import { CHANNELS } from '../domain/channel.ts';
import { DOSSIER_STATES } from '../domain/dossier-state.ts';
import { MEASURES } from '../domain/measures.ts';
import { CHANNEL_WORDS, STATE_WORDS } from '../domain/words.ts';
import { MEASURE_WORDS } from '../overview/figures.ts';
import { paths } from '../paths.ts';
import { DayFilter } from './day-filter.tsx';
import { TIMELINESS } from './register-query.ts';

const TIMELINESS_WORDS: Readonly<Record<(typeof TIMELINESS)[number], string>> = {
  withinTime: 'Đang giải quyết, trong hạn',
  dueSoon: 'Đang giải quyết, sắp đến hạn (24 giờ)',
  overdue: 'Quá hạn (đang giải quyết hoặc đã xong)',
  early: 'Đã xong trước hạn',
  onTime: 'Đã xong đúng hạn',
};

const APOLOGY_OPTION_WORDS: Readonly<Record<ApologyState, string>> = {
  ...APOLOGY_STATE_WORDS,
  missing: 'Quá hạn, chưa xin lỗi',
};

export const REGISTER_FILTERS = [
  'q',
  'tu',
  'den',
  'tinh-theo',
  'don-vi',
  'buoc',
  'linh-vuc',
  'kenh',
  'thoi-han',
  'xin-loi',
  'nguoi',
];

interface RegisterFiltersProps {
  readonly query: AddressQuery;
  readonly errors: readonly FieldText[];
  readonly units: readonly Option[];
  readonly fields: readonly string[];
  readonly filtered: boolean;
}

/** The filters of the register; all of them live in the address. */
export function RegisterFilters({ query, errors, units, fields, filtered }: RegisterFiltersProps) {
  const select = (name: string, label: string, options: readonly Option[], empty = 'Tất cả') => (
    <SelectField name={name} label={label} options={options} empty={empty} value={query[name]} />
  );
  return (
    <FilterBar
      action={paths.register}
      label="Lọc hồ sơ"
      fold={{ text: 'Bộ lọc', open: filtered || errors.length > 0 }}
      keep={{ nguoi: query.nguoi }}
      clearHref={filtered ? paths.register : undefined}
    >
      <TextField
        name="q"
        label="Mã hồ sơ, chủ hồ sơ hoặc số định danh"
        type="search"
        value={query.q}
        error={errorFor(errors, 'q')}
        maxlength={200}
        autocomplete="off"
      />
      <DayFilter name="tu" label="Từ ngày" query={query} errors={errors} />
      <DayFilter name="den" label="Đến hết ngày" query={query} errors={errors} />
      {select('tinh-theo', 'Ngày tính theo', MEASURE_OPTIONS, 'Ngày tiếp nhận')}
      {select('don-vi', 'Đơn vị tiếp nhận hoặc giải quyết', units)}
      {select('buoc', 'Bước', STATE_OPTIONS)}
      {select('thoi-han', 'Thời hạn', TIMELINESS_OPTIONS)}
      {select('xin-loi', 'Xin lỗi', APOLOGY_OPTIONS)}
      {select(
        'linh-vuc',
        'Lĩnh vực',
        fields.map((field) => ({ value: field, text: field })),
      )}
      {select('kenh', 'Hình thức nộp', CHANNEL_OPTIONS)}
    </FilterBar>
  );
}

const MEASURE_OPTIONS = MEASURES.map((value) => ({
  value,
  text: MEASURE_WORDS[value],
  group: 'Số liệu trong kỳ',
}));
const STATE_OPTIONS = DOSSIER_STATES.map((value) => ({ value, text: STATE_WORDS[value].text }));
const TIMELINESS_OPTIONS = TIMELINESS.map((value) => ({ value, text: TIMELINESS_WORDS[value] }));
const APOLOGY_OPTIONS = APOLOGY_STATES.map((value) => ({ value, text: APOLOGY_OPTION_WORDS[value] }));
const CHANNEL_OPTIONS = CHANNELS.map((value) => ({ value, text: CHANNEL_WORDS[value] }));
