import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { TextField } from '#ui/fields.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { EmptyState } from '#ui/panel.tsx';
import { DataTable } from '#ui/table.tsx';
import { provincesPath } from '../paths.ts';
import { findProvinces } from './list-provinces.ts';

export const provincesPage = definePage({
  id: 'organization.provinces',
  path: provincesPath,
  access: 'organization.read',
  load: async (context, { query }) => {
    const text = query.tim ?? '';
    const provinces = await findProvinces(context, text);
    return view(
      { title: 'Tỉnh, thành phố', lead: '34 tỉnh, thành phố từ ngày 01/07/2025 (Nghị quyết 202/2025/QH15)' },
      <>
        <FilterBar
          action={provincesPath}
          label="Tìm tỉnh, thành phố"
          {...(text ? { clearHref: provincesPath } : {})}
        >
          <TextField name="tim" label="Tên mới hoặc tên cũ" value={text} type="search" width="half" />
        </FilterBar>
        <DataTable
          caption="Tỉnh, thành phố trực thuộc trung ương"
          captionHidden
          columns={[
            { head: 'Mã', cell: (row) => row.code, nowrap: true },
            { head: 'Tên', cell: (row) => row.name },
            { head: 'Loại', cell: (row) => (row.kind === 'city' ? 'Thành phố' : 'Tỉnh') },
            {
              head: 'Hợp nhất từ',
              cell: (row) => (row.mergedFrom.length > 1 ? row.mergedFrom.join(', ') : 'Giữ nguyên'),
            },
          ]}
          rows={provinces}
          empty={
            <EmptyState title="Không có tỉnh, thành phố nào có tên này">Hãy thử một phần của tên.</EmptyState>
          }
        />
      </>,
    );
  },
});
