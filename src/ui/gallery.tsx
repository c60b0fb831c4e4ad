import { ErrorSummary } from './error-summary.tsx';
import { GalleryControls } from './gallery-controls.tsx';
import { GalleryFields } from './gallery-fields.tsx';
import { GalleryFigures } from './gallery-figures.tsx';
import { GalleryLists } from './gallery-lists.tsx';
import { GallerySection } from './gallery-section.tsx';
import { type NavItem, Page } from './page.tsx';

const nav: NavItem[] = [
  { href: '/dev/ui', text: 'Thành phần giao diện', section: 'Phát triển' },
  { href: '/', text: 'Trang chính', section: 'Phát triển', count: 12 },
];

/** Every component in every state, for the page /dev/ui. */
export function galleryPage() {
  return (
    <Page
      title="Thành phần giao diện"
      lead="Mỗi thành phần ở mọi trạng thái, dùng để xem và để kiểm tra"
      actor={{
        name: 'Nguyễn Thị Mẫu',
        unitName: 'UBND phường Ví Dụ',
        roles: ['Cán bộ tiếp nhận', 'Cán bộ xử lý'],
      }}
      nav={nav}
      currentPath="/dev/ui"
      breadcrumb={[{ text: 'Phát triển', href: '/dev/ui' }, { text: 'Thành phần giao diện' }]}
      notice={{
        text: 'Đã tiếp nhận hồ sơ.',
        next: (
          <a class="button-link" href="#bang">
            Xem bảng
          </a>
        ),
      }}
    >
      <GallerySection id="loi" title="Tóm tắt lỗi">
        <ErrorSummary
          errors={[
            { field: 'ho-ten-loi', text: 'Nhập họ và tên chủ hồ sơ' },
            { text: 'Đơn vị này đã ngừng hoạt động từ 01/07/2025' },
          ]}
        />
      </GallerySection>
      <GalleryControls />
      <GalleryFields />
      <GalleryLists />
      <GalleryFigures />
    </Page>
  );
}
