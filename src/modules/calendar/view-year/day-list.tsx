import { SelectField } from '#ui/fields.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { EmptyState } from '#ui/panel.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { KIND_WORDS, longDate } from '../day-words.ts';
import { CALENDAR_DAY_KINDS, type CalendarDay } from '../domain/calendar-day.ts';
import { calendarYearPath, changeDayPath, removeDayPath } from '../paths.ts';

/** Which entries of the year are listed; the words of the address. */
export interface DayFilter {
  readonly loai: string;
  readonly kiemChung: string;
}

export function readDayFilter(query: Readonly<Record<string, string>>): DayFilter {
  return { loai: query.loai ?? '', kiemChung: query.kiemChung ?? '' };
}

export function fits(day: CalendarDay, filter: DayFilter): boolean {
  if (filter.loai !== '' && day.kind !== filter.loai) return false;
  return filter.kiemChung === '' || day.verified === (filter.kiemChung === 'roi');
}

export function DayFilterBar({ year, filter }: { year: number; filter: DayFilter }) {
  const set = filter.loai !== '' || filter.kiemChung !== '';
  return (
    <FilterBar
      action={calendarYearPath(year)}
      label="Lọc danh sách ngày"
      clearHref={set ? calendarYearPath(year) : undefined}
    >
      <SelectField
        name="loai"
        label="Loại ngày"
        empty="Tất cả"
        value={filter.loai}
        options={CALENDAR_DAY_KINDS.map((kind) => ({ value: kind, text: KIND_WORDS[kind].text }))}
        attributes={{ 'data-auto-submit': '' }}
      />
      <SelectField
        name="kiemChung"
        label="Kiểm chứng"
        empty="Tất cả"
        value={filter.kiemChung}
        options={[
          { value: 'chua', text: 'Chưa kiểm chứng' },
          { value: 'roi', text: 'Đã kiểm chứng' },
        ]}
        attributes={{ 'data-auto-submit': '' }}
      />
    </FilterBar>
  );
}

/** The entries in words, with the decision that made each. */
export function DayList({ days, mayChange }: { days: readonly CalendarDay[]; mayChange: boolean }) {
  return (
    <DataTable
      caption="Các ngày khác với tuần làm việc thông thường"
      captionHidden
      columns={mayChange ? [...COLUMNS, CHANGE] : COLUMNS}
      rows={days}
      empty={<EmptyState title="Không có ngày nào phù hợp">Hãy bỏ lọc hoặc chọn năm khác.</EmptyState>}
    />
  );
}

const COLUMNS: readonly Column<CalendarDay>[] = [
  { head: 'Ngày', nowrap: true, cell: (day) => <span id={`ngay-${day.date}`}>{longDate(day.date)}</span> },
  { head: 'Loại', nowrap: true, cell: (day) => KIND_WORDS[day.kind].text },
  { head: 'Tên', cell: (day) => day.name },
  { head: 'Căn cứ', cell: (day) => day.decision },
  {
    head: 'Kiểm chứng',
    nowrap: true,
    cell: (day) => (day.verified ? 'Đã kiểm chứng' : <Tag tone="warning">Chưa kiểm chứng</Tag>),
  },
];

const CHANGE: Column<CalendarDay> = {
  head: 'Thao tác',
  headHidden: true,
  nowrap: true,
  cell: (day) => (
    <span class="row-actions">
      <a href={changeDayPath(day.date)}>
        Sửa<span class="govuk-visually-hidden"> {longDate(day.date)}</span>
      </a>
      <a href={removeDayPath(day.date)}>
        Xóa<span class="govuk-visually-hidden"> {longDate(day.date)}</span>
      </a>
    </span>
  ),
};
