import { vietnamDate } from '#platform/clock.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { EmptyState } from '#ui/panel.tsx';
import { DataTable } from '#ui/table.tsx';
import { VerifiedTag } from '../catalogue/verified-tag.tsx';
import { paths } from '../paths.ts';
import { listBundlesInForce } from '../sql/bundle-versions.ts';

/** First screen of receiving a linked dossier: which bundle. */
export const chooseBundlePage = definePage({
  id: 'bundles.choose.page',
  path: paths.receive,
  access: 'bundles.receive',
  async load(context) {
    const bundles = await listBundlesInForce(context, vietnamDate(context.clock.now()));
    return view(
      {
        title: 'Tiếp nhận hồ sơ liên thông',
        lead: 'Công dân làm nhóm thủ tục nào?',
        breadcrumb: [{ text: 'Hồ sơ liên thông', href: paths.list }, { text: 'Tiếp nhận' }],
      },
      <DataTable
        caption="Nhóm thủ tục liên thông"
        captionHidden
        rows={bundles}
        rowHref={({ code }) => paths.receiveBundle(code)}
        empty={<EmptyState title="Chưa có nhóm thủ tục nào đang có hiệu lực" />}
        columns={[
          { head: 'Nhóm thủ tục', cell: ({ name }) => name },
          { head: 'Các bước', cell: ({ content }) => content.steps.map(({ name }) => name).join(' · ') },
          {
            head: 'Kiểm chứng',
            cell: ({ verified }) => <VerifiedTag verified={verified} />,
          },
        ]}
      />,
    );
  },
});
