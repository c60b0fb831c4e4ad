import { isAllowed } from '#platform/authorization.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { Button } from '#ui/button.tsx';
import { DateField, SelectField, TextField } from '#ui/fields.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { formatDate } from '#ui/format.ts';
import { Pagination } from '#ui/pagination.tsx';
import { EmptyState } from '#ui/panel.tsx';
import { UNIT_KINDS, type UnitKind } from '../domain/unit.ts';
import { kindOptions } from '../kind-words.ts';
import { addUnitPath, importUnitsPath, mergeUnitsPath, unitsPath } from '../paths.ts';
import { readDate } from '../unit-input.ts';
import { findUnits, type UnitPage } from './list-units.ts';
import { UnitTable } from './unit-table.tsx';

/** The filters as they stand in the address. */
interface Filters {
  readonly text: string;
  readonly kind: UnitKind | undefined;
  readonly date: string;
  readonly on: Temporal.PlainDate | undefined;
}

export const unitsPage = definePage({
  id: 'organization.units',
  path: unitsPath,
  access: 'organization.read',
  load: async (context, { query }) => {
    const today = vietnamDate(context.clock.now());
    const filters = readFilters(query, today);
    const page = await findUnits(context, { ...filters, after: query.sau });
    const on = filters.on ?? today;
    return view(
      {
        title: 'Cơ quan, đơn vị',
        lead: `Cây tổ chức vào ngày ${formatDate(on)}`,
        actions: actionsOf(context),
      },
      <>
        <UnitFilters filters={filters} />
        <UnitTable
          caption={`Đơn vị hoạt động ngày ${formatDate(on)}`}
          units={page.units}
          empty={
            <EmptyState title="Không có đơn vị nào như vậy vào ngày này">
              Hãy thử một phần của tên, loại khác hoặc ngày khác.
            </EmptyState>
          }
        />
        <Pagination
          shown={page.units.length}
          total={page.total}
          noun="đơn vị"
          nextHref={nextHref(query, page)}
        />
      </>,
    );
  },
});

function readFilters(query: Readonly<Record<string, string>>, today: Temporal.PlainDate): Filters {
  const date = query.ngay ?? '';
  return {
    text: (query.tim ?? '').slice(0, 100),
    kind: UNIT_KINDS.find((kind) => kind === query.loai),
    date: date || formatDate(today),
    on: readDate(date),
  };
}

function nextHref(query: Readonly<Record<string, string>>, page: UnitPage): string | undefined {
  return page.next && `${unitsPath}?${new URLSearchParams({ ...query, sau: page.next })}`;
}

function actionsOf(context: Context) {
  if (!isAllowed(context.actor, 'organization.administer')) return null;
  return (
    <>
      <Button href={addUnitPath}>Thêm đơn vị</Button>
      <Button href={mergeUnitsPath} variant="secondary">
        Hợp nhất đơn vị
      </Button>
      <Button href={importUnitsPath} variant="secondary">
        Nhập từ tệp
      </Button>
    </>
  );
}

function UnitFilters({ filters }: { filters: Filters }) {
  const { text, kind, date, on } = filters;
  const error = date !== '' && on === undefined && readDate(date) === undefined;
  return (
    <FilterBar action={unitsPath} label="Lọc đơn vị" clearHref={text || kind || on ? unitsPath : undefined}>
      <TextField
        name="tim"
        label="Tên hoặc mã định danh"
        hint="Không cần gõ dấu"
        value={text}
        type="search"
        width="half"
      />
      <SelectField name="loai" label="Loại" empty="Tất cả" options={kindOptions(UNIT_KINDS)} value={kind} />
      <DateField
        name="ngay"
        label="Vào ngày"
        value={date}
        error={error ? 'Ngày phải viết theo ngày/tháng/năm; đang xem theo hôm nay' : undefined}
      />
    </FilterBar>
  );
}
