import { ActionBar, Button, CopyCode, PrintButton } from './button.tsx';
import { GallerySection } from './gallery-section.tsx';
import { Notice } from './notice.tsx';
import { Details } from './panel.tsx';
import { DueBadge, Tag } from './tag.tsx';
import { TechnicalName } from './technical-name.tsx';

/** Buttons, notices, tags and times left. */
export function GalleryControls() {
  return (
    <>
      <GallerySection id="nut" title="Nút">
        <ActionBar note="Bấm một lần, phần mềm không gửi hai lần.">
          <Button type="button">Tiếp nhận và in giấy hẹn</Button>
          <Button type="button" variant="secondary">
            Lưu để làm tiếp
          </Button>
          <Button type="button" variant="danger">
            Từ chối tiếp nhận
          </Button>
          <Button type="button" variant="link">
            Quay lại
          </Button>
          <Button href="#nut" variant="secondary" small>
            Xem hồ sơ
          </Button>
          <Button type="button" disabled>
            Chưa dùng được
          </Button>
          <PrintButton />
        </ActionBar>
        <p class="govuk-body">
          Mã hồ sơ: <CopyCode code="H33.12-261122-0007" what="mã hồ sơ" />
        </p>
      </GallerySection>
      <GallerySection id="thong-bao" title="Thông báo">
        <Notice text="Đã chuyển hồ sơ cho phòng chuyên môn." />
        <Notice
          tone="info"
          text="Chưa khai báo thư mục dữ liệu."
          next={<TechnicalName name="MOTCUA_DATA" />}
        />
        <Notice tone="warning" text="Còn 2 giờ là đến hạn trả kết quả." />
        <Notice tone="danger" text="Hồ sơ vừa được người khác xử lý. Tải lại trang để xem." />
      </GallerySection>
      <GallerySection id="the" title="Trạng thái và thời gian còn lại">
        <p class="govuk-body gallery-row">
          <Tag>Mới</Tag>
          <Tag tone="info">Đang xử lý</Tag>
          <Tag tone="success">Đã trả kết quả</Tag>
          <Tag tone="warning">Chờ bổ sung</Tag>
          <Tag tone="danger">Quá hạn</Tag>
        </p>
        <p class="govuk-body gallery-row">
          <DueBadge dueAt="2026-11-27T10:00:00Z" now="2026-11-22T02:00:00Z" />
          <DueBadge dueAt="2026-11-22T10:00:00Z" now="2026-11-22T02:00:00Z" />
          <DueBadge dueAt="2026-11-22T10:00:00Z" now="2026-11-22T07:00:00Z" />
          <DueBadge dueAt="2026-11-20T10:00:00Z" now="2026-11-22T12:00:00Z" />
        </p>
        <Details summary="Cách tính thời gian còn lại">
          <p>Theo giờ làm việc của đơn vị, không tính ngày nghỉ.</p>
        </Details>
      </GallerySection>
    </>
  );
}
