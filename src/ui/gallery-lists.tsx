import { Button } from './button.tsx';
import { CountTabs } from './count-tabs.tsx';
import { SelectField } from './fields.tsx';
import { FilterBar } from './filter-bar.tsx';
import { GallerySection } from './gallery-section.tsx';
import { Pagination } from './pagination.tsx';
import { EmptyState } from './panel.tsx';
import { type Column, DataTable } from './table.tsx';
import { DueBadge, Tag } from './tag.tsx';

type Row = { code: string; name: string; owner: string; due: string; count: number };

const now = '2026-11-22T03:00:00Z';
const rows: Row[] = [
  {
    code: 'H33.12-261118-0007',
    name: 'Đăng ký khai sinh',
    owner: 'Trần Văn Mẫu',
    due: '2026-11-20T10:00:00Z',
    count: 3,
  },
  {
    code: 'H33.12-261121-0012',
    name: 'Chứng thực bản sao từ bản chính',
    owner: 'Lê Thị Ví Dụ',
    due: '2026-11-22T10:00:00Z',
    count: 12,
  },
  {
    code: 'H33.12-261122-0001',
    name: 'Đăng ký kết hôn',
    owner: 'Phạm <i>An</i>',
    due: '2026-11-27T10:00:00Z',
    count: 1240,
  },
];

const columns: Column<Row>[] = [
  { head: 'Mã hồ sơ', cell: (row) => row.code, nowrap: true },
  { head: 'Thủ tục', cell: (row) => row.name, sort: { href: '#bang', direction: 'ascending' } },
  { head: 'Chủ hồ sơ', cell: (row) => row.owner },
  { head: 'Bước', cell: () => <Tag tone="info">Thẩm định</Tag>, wideOnly: true },
  { head: 'Số trang', cell: (row) => row.count, align: 'end' },
  { head: 'Còn', cell: (row) => <DueBadge dueAt={row.due} now={now} />, nowrap: true },
];

/** Tabs with counts, filters, tables, paging, empty lists. */
export function GalleryLists() {
  return (
    <GallerySection id="bang" title="Danh sách">
      <CountTabs
        label="Các phần của danh sách"
        tabs={[
          { text: 'Mới', href: '#bang', count: 12 },
          { text: 'Đang xử lý', href: '#bang', count: 31, current: true },
          { text: 'Sắp hạn', href: '#bang', count: 4, tone: 'warning' },
          { text: 'Quá hạn', href: '#bang', count: 1, tone: 'danger' },
          { text: 'Chờ bổ sung', href: '#bang', count: 0 },
        ]}
      />
      <FilterBar
        action="/dev/ui"
        fold={{ text: 'Bộ lọc', open: false }}
        label="Lọc danh sách"
        clearHref="/dev/ui"
        keep={{ phan: 'dang-xu-ly' }}
        extra={<a href="#bang">Xuất bảng tính</a>}
      >
        <SelectField name="l" label="Lĩnh vực" empty="Tất cả" options={[{ value: '1', text: 'Hộ tịch' }]} />
        <SelectField
          name="k"
          label="Hình thức nộp"
          empty="Tất cả"
          options={[{ value: '1', text: 'Trực tuyến' }]}
        />
      </FilterBar>
      <form method="post" action="/dev/ui">
        <DataTable
          caption="Hồ sơ chờ tôi xử lý"
          columns={columns}
          rows={rows}
          rowHref={(row) => `#${row.code}`}
          rowTone={(row) => (row.due < now ? 'danger' : undefined)}
          selection={{ name: 'code', value: (row) => row.code, label: (row) => `Chọn hồ sơ ${row.code}` }}
          footer={['Cộng', '', '', '', 1255, '']}
        />
        <Pagination previousHref="#bang" nextHref="#bang" from={51} shown={50} total={1240} noun="hồ sơ" />
      </form>
      <h3 class="govuk-heading-s">Bảng số liệu, cuộn ngang trên điện thoại</h3>
      <DataTable caption="Theo lĩnh vực" columns={columns.slice(1)} rows={rows} scroll />
      <h3 class="govuk-heading-s">Danh sách rỗng</h3>
      <DataTable
        caption="Danh sách rỗng"
        columns={columns}
        rows={[]}
        empty={
          <EmptyState
            title="Không có hồ sơ nào chờ bạn"
            action={<Button href="#bang">Tiếp nhận hồ sơ mới</Button>}
          >
            <p>Hồ sơ mới sẽ hiện ở đây khi được chuyển đến bước của bạn.</p>
          </EmptyState>
        }
      />
    </GallerySection>
  );
}
