import { vietnamDate } from '#platform/clock.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { formatPeriod } from '#ui/format.ts';
import { EmptyState } from '#ui/panel.tsx';
import { DataTable } from '#ui/table.tsx';
import { paths } from '../paths.ts';
import { listBundlesInForce } from '../sql/bundle-versions.ts';
import { VerifiedTag } from './verified-tag.tsx';

/** Nhóm thủ tục liên thông đang có hiệu lực. */
export const bundlesPage = definePage({
  id: 'bundles.catalogue.page',
  path: paths.catalogue,
  access: 'bundles.browse',
  async load(context) {
    const bundles = await listBundlesInForce(context, vietnamDate(context.clock.now()));
    return view(
      {
        title: 'Nhóm thủ tục liên thông',
        lead: 'Những thủ tục công dân nộp một lần; kết quả của bước trước là thành phần hồ sơ của bước sau.',
      },
      <DataTable
        caption="Nhóm thủ tục liên thông đang có hiệu lực"
        captionHidden
        rows={bundles}
        rowHref={({ code }) => paths.bundle(code)}
        empty={<EmptyState title="Chưa có nhóm thủ tục nào đang có hiệu lực" />}
        columns={[
          { head: 'Nhóm thủ tục', cell: ({ name }) => name },
          { head: 'Số bước', cell: ({ content }) => content.steps.length, align: 'end' },
          {
            head: 'Hiệu lực',
            cell: ({ validFrom, validTo }) => formatPeriod(validFrom, validTo ?? undefined),
          },
          { head: 'Căn cứ', cell: ({ content }) => content.legalBasis.join('; ') || 'Chưa có' },
          { head: 'Kiểm chứng', cell: ({ verified }) => <VerifiedTag verified={verified} /> },
        ]}
      />,
    );
  },
});
