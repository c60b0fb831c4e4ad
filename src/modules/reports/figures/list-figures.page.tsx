import { authorize } from '#platform/authorization.ts';
import type { Figure } from '#platform/figures/figure.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { type Column, DataTable } from '#ui/table.tsx';
import { paths } from '../paths.ts';

/** GET /so-lieu: every number the product knows, and what it counts. */
export const figuresPage = definePage({
  id: 'reports.figures.page',
  path: paths.figures,
  access: 'reports.read',
  async load(context) {
    authorize(context, 'reports.read');
    const lead =
      'Mỗi số liệu là một định nghĩa trên hồ sơ gốc, không ai nhập tay; mở một số liệu là thấy đúng các hồ sơ làm nên nó.';
    return view(
      { title: 'Danh mục số liệu', lead },
      <DataTable
        caption="Số liệu"
        captionHidden
        columns={COLUMNS}
        rows={context.registry.figures}
        rowHref={({ code }) => paths.figure(code)}
      />,
    );
  },
});

const COLUMNS: readonly Column<Figure>[] = [
  { head: 'Số liệu', name: true, cell: ({ title }) => title },
  { head: 'Đơn vị tính', cell: ({ measuredIn }) => measuredIn },
  { head: 'Cách tính', cell: ({ definition }) => definition },
  { head: 'Căn cứ', name: true, cell: ({ legalSource }) => legalSource },
];
