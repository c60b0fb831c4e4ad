import { authorize } from '#platform/authorization.ts';
import { filled } from '#platform/http/address.ts';
import { definePage } from '#platform/http/operation.ts';
import { PageLinks, pageAsk } from '#platform/http/page-links.tsx';
import { view } from '#platform/http/reply.ts';
import { TextField } from '#ui/fields.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { formatDateTime } from '#ui/format.ts';
import { EmptyState } from '#ui/panel.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import type { DossierLine } from '../domain/dossier.ts';
import { DELIVERY_WORDS } from '../domain/words.ts';
import { paths } from '../paths.ts';
import { codeColumn, ownerColumn, procedureColumn, stateColumn } from '../register/dossier-columns.tsx';
import { pageOfWork } from '../sql/worklist.ts';
import { VERB_WORDS } from '../transition/verb-words.ts';

/** GET /tra-ket-qua: the results and refusals that wait at my office for their owners. */
export const returnManyPage = definePage({
  id: 'dossiers.return-many.page',
  path: paths.returnMany,
  access: 'dossiers.return-result',
  async load(context, { query }) {
    authorize(context, 'dossiers.return-result');
    const q = filled(query.q);
    const page = await pageOfWork(context, { tab: 'returnResult', q }, pageAsk(query));
    const body = (
      <>
        <FilterBar
          action={paths.returnMany}
          label="Tìm hồ sơ chờ trả"
          clearHref={q ? paths.returnMany : undefined}
        >
          <TextField
            name="q"
            label="Mã hồ sơ hoặc chủ hồ sơ"
            type="search"
            value={q}
            maxlength={200}
            autocomplete="off"
            autofocus
          />
        </FilterBar>
        <DataTable
          caption="Hồ sơ chờ trả kết quả"
          captionHidden
          columns={[codeColumn, ownerColumn, procedureColumn, stateColumn, endedColumn, deliveryColumn]}
          rows={page.rows}
          rowHref={(row) => paths.verb(row.id, VERB_WORDS.returnResult.path)}
          empty={q ? <NotWaiting q={q} /> : NOTHING_WAITS}
        />
        <PageLinks noun="hồ sơ" path={paths.returnMany} query={query} page={page} />
      </>
    );
    return view(
      { title: 'Trả kết quả', lead: 'Kết quả đã có và thông báo từ chối, chờ công dân đến nhận.' },
      body,
    );
  },
});

const endedColumn: Column<DossierLine> = {
  head: 'Có kết quả lúc',
  nowrap: true,
  cell: (row) => (row.endedAt ? formatDateTime(row.endedAt) : ''),
};

const deliveryColumn: Column<DossierLine> = {
  head: 'Cách nhận',
  name: true,
  cell: (row) => DELIVERY_WORDS[row.resultDelivery],
};

const NOTHING_WAITS = (
  <EmptyState title="Không có kết quả nào chờ trả" action={<a href={paths.myWork}>Về việc của tôi</a>}>
    Hồ sơ có kết quả được ký, vào sổ sẽ hiện ở đây.
  </EmptyState>
);

function NotWaiting({ q }: { q: string }) {
  return (
    <EmptyState
      title="Không có hồ sơ chờ trả nào khớp"
      action={<a href={`${paths.register}?${new URLSearchParams({ q })}`}>Tìm trong toàn bộ hồ sơ</a>}
    >
      Hồ sơ có thể chưa xong, hoặc đã trả rồi.
    </EmptyState>
  );
}
