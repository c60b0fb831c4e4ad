import { legalQuarterOf, periodName } from '#platform/figures/reporting-period.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { formatDate } from '#ui/format.ts';
import { EmptyState } from '#ui/panel.tsx';
import { DataTable } from '#ui/table.tsx';
import { SMALLEST_SHOWN } from '../domain/publication.ts';
import { paths } from '../paths.ts';
import { listPublications } from '../sql/publications.ts';

/** GET /du-lieu-mo: which quarters are published, and what is hidden and why. */
export const openDataPage = definePage({
  id: 'open-data.list-page',
  path: paths.list,
  access: 'public',
  async load(context) {
    const quarters = await listPublications(context);
    return view(
      {
        title: 'Dữ liệu mở',
        lead: 'Số hồ sơ tiếp nhận, đã giải quyết và giải quyết trước, đúng hạn của từng đơn vị, từng lĩnh vực, theo quý.',
      },
      <>
        <DataTable
          caption="Các quý đã công bố"
          captionHidden
          rows={quarters}
          columns={[
            {
              head: 'Kỳ',
              cell: ({ from }) => (
                <a href={paths.quarter(from.toString())}>{periodName(legalQuarterOf(from))}</a>
              ),
            },
            { head: 'Số liệu', cell: ({ from, to }) => `từ ${formatDate(from)} đến hết ${formatDate(to)}` },
            { head: 'Công bố ngày', cell: ({ publishedAt }) => formatDate(publishedAt) },
            {
              head: 'Tải về',
              cell: ({ from }) => (
                <span>
                  <a href={paths.csv(from.toString())}>CSV</a> ·{' '}
                  <a href={paths.json(from.toString())}>JSON</a>
                </span>
              ),
            },
          ]}
          empty={
            <EmptyState title="Chưa công bố quý nào">Mỗi quý được công bố sau ngày chốt số liệu.</EmptyState>
          }
        />
        <HiddenCounts />
      </>,
      'public',
    );
  },
});

function HiddenCounts() {
  return (
    <>
      <h2 class="govuk-heading-m">Vì sao có ô để trống</h2>
      <p>
        Ô có từ 1 đến {SMALLEST_SHOWN - 1} hồ sơ được ẩn, để không ai suy ra hồ sơ của một người. Một số ô
        khác cũng được ẩn theo, nếu không thì lấy tổng trừ đi các ô còn lại sẽ tìm ra ô nhỏ. Số 0 không ẩn.
      </p>
      <p>
        Mỗi quý công bố một lần và không sửa. Quý tính theo ngày chốt số liệu báo cáo của Nghị định
        09/2019/NĐ-CP (từ ngày 15 tháng trước quý đến hết ngày 14 tháng cuối quý). Được dùng lại tự do, kể cả
        vào mục đích thương mại; chỉ cần ghi nguồn.
      </p>
    </>
  );
}
