import { authorize } from '#platform/authorization.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { isUuid } from '#platform/ids.ts';
import { Button } from '#ui/button.tsx';
import { formatDateTime } from '#ui/format.ts';
import { Pagination } from '#ui/pagination.tsx';
import { EmptyState } from '#ui/panel.tsx';
import { DataTable } from '#ui/table.tsx';
import { TechnicalName } from '#ui/technical-name.tsx';
import { paths } from '../../paths.ts';
import { pageOfImports } from '../../sql/imports/import-rows.ts';
import { countColumns, ImportStateTag } from './import-words.tsx';

const PAGE_SIZE = 30;

/** GET /nhap-du-lieu: every file of dossiers that was brought in from another system. */
export const importsPage = definePage({
  id: 'dossiers.imports.page',
  path: paths.imports,
  access: 'dossiers.import',
  async load(context, { query }) {
    authorize(context, 'dossiers.import');
    const after = query.sau && isUuid(query.sau) ? query.sau : undefined;
    const rows = await pageOfImports(context, after, PAGE_SIZE + 1);
    const shown = rows.slice(0, PAGE_SIZE);
    const next = rows.length > PAGE_SIZE ? `${paths.imports}?sau=${shown.at(-1)?.id}` : undefined;
    const lead = (
      <>
        Hồ sơ của hệ thống khác, theo cấu trúc đồng bộ hồ sơ của Cổng Dịch vụ công quốc gia. Cùng một tệp nhập
        hai lần không làm thay đổi gì. <TechnicalName name="DongBoHoSoMC" />
      </>
    );
    const actions = <Button href={paths.newImport}>Nhập hồ sơ từ tệp</Button>;
    return view(
      { title: 'Nhập dữ liệu', lead, actions },
      <>
        <DataTable
          caption="Các lần nhập hồ sơ"
          captionHidden
          rows={shown}
          rowHref={({ id }) => paths.importOf(id)}
          columns={[
            { head: 'Tệp', cell: ({ fileName }) => fileName },
            { head: 'Lúc', nowrap: true, cell: ({ startedAt }) => formatDateTime(startedAt) },
            { head: 'Người nhập', cell: ({ startedByName }) => startedByName },
            ...countColumns,
            { head: 'Tình trạng', cell: ({ state }) => <ImportStateTag state={state} /> },
          ]}
          rowTone={({ state }) => (state === 'failed' ? 'danger' : undefined)}
          empty={
            <EmptyState title="Chưa nhập tệp nào">
              Bấm “Nhập hồ sơ từ tệp”. Tệp lớn do người quản trị máy chủ nhập bằng dòng lệnh.{' '}
              <TechnicalName name="bin/motcua import dossiers" />
            </EmptyState>
          }
        />
        <Pagination shown={shown.length} noun="lần nhập" nextHref={next} />
      </>,
    );
  },
});
