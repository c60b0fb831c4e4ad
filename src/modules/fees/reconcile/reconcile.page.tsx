import { authorize, isAllowed } from '#platform/authorization.ts';
import { oneOf } from '#platform/http/address.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { Button } from '#ui/button.tsx';
import { SelectField } from '#ui/fields.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { formatDate, formatDateTime, formatNumber } from '#ui/format.ts';
import { EmptyState } from '#ui/panel.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { MATCH_KINDS } from '../domain/match-statement.ts';
import { PROVIDERS } from '../domain/providers.ts';
import { DayField } from '../list-payments/payment-filters.tsx';
import type { Query } from '../list-payments/payment-query.ts';
import { feesPaths } from '../paths.ts';
import { disputedOrders } from '../sql/disputed-orders.ts';
import { MATCH_WORDS, PROVIDER_WORDS } from '../words.ts';
import { DisputesPanel } from './disputes-panel.tsx';
import { type ReconciledLine, type Reconciliation, reconcile } from './reconcile.ts';
import { type Asked, askedPath, readAsked } from './reconcile-query.ts';

/** GET /doi-soat: a platform's list of one day against our orders. */
export const reconcilePage = definePage({
  id: 'fees.reconcile.page',
  path: feesPaths.reconcile,
  access: 'fees.read',
  async load(context, { query }) {
    authorize(context, 'fees.read');
    const asked = await readAsked(context, query);
    const found = await reconcile(context, asked);
    const kind = oneOf(MATCH_KINDS, query['ket-qua']);
    const mayReconcile = isAllowed(context.actor, 'fees.reconcile', asked.unitId);
    return view(
      {
        title: 'Đối soát thanh toán trực tuyến',
        lead: `${asked.unitName} và đơn vị trực thuộc, ngày ${formatDate(asked.day)}`,
        actions: (
          <Actions asked={asked} mayReconcile={mayReconcile} imported={found.importedAt !== undefined} />
        ),
      },
      <>
        <Filters asked={asked} query={query} />
        <Outcome found={found} />
        <DataTable
          caption="Kết quả đối soát"
          captionHidden
          columns={[...COLUMNS, explainColumn(asked, mayReconcile)]}
          rows={kind ? found.lines.filter((line) => line.kind === kind) : found.lines}
          rowTone={({ kind, note }) => (kind === 'matched' ? undefined : note ? 'warning' : 'danger')}
          empty={<Empty found={found} />}
        />
        <DisputesPanel orders={await disputedOrders(context)} />
      </>,
    );
  },
});

interface ActionsProps {
  readonly asked: Asked;
  readonly mayReconcile: boolean;
  readonly imported: boolean;
}

function Actions({ asked, mayReconcile, imported }: ActionsProps) {
  return (
    <>
      {mayReconcile ? (
        <Button href={askedPath(feesPaths.importStatement, asked)}>Nạp danh sách của cổng</Button>
      ) : null}
      {imported ? (
        <>
          <Button variant="secondary" href={askedPath(feesPaths.printReconciliation, asked)}>
            In biên bản
          </Button>
          <Button variant="secondary" href={askedPath(feesPaths.exportReconciliation, asked)}>
            Xuất CSV
          </Button>
        </>
      ) : null}
    </>
  );
}

function Filters({ asked, query }: { asked: Asked; query: Query }) {
  return (
    <FilterBar action={feesPaths.reconcile} label="Chọn đơn vị, cổng, ngày">
      <SelectField
        name="don-vi"
        label="Đơn vị"
        options={asked.units.map(({ id, name }) => ({ value: id, text: name }))}
        value={asked.unitId}
      />
      <SelectField
        name="cong"
        label="Cổng thanh toán"
        options={PROVIDERS.map((value) => ({ value, text: PROVIDER_WORDS[value] }))}
        value={asked.provider}
      />
      <DayField name="ngay" label="Ngày" query={{ ngay: formatDate(asked.day) }} errors={[]} />
      <SelectField
        name="ket-qua"
        label="Kết quả"
        empty="Tất cả"
        options={MATCH_KINDS.map((value) => ({ value, text: MATCH_WORDS[value].text }))}
        value={query['ket-qua']}
      />
    </FilterBar>
  );
}

/** '12 giao dịch: 11 khớp, 1 lệch số tiền. Danh sách của cổng nạp lúc …' */
function Outcome({ found: { importedAt, lines } }: { found: Reconciliation }) {
  if (!importedAt) return null;
  const counts = MATCH_KINDS.map((kind) => ({
    kind,
    count: lines.filter((line) => line.kind === kind).length,
  }));
  const said = counts.filter(({ count }) => count > 0);
  const text = said.map(
    ({ kind, count }) => `${formatNumber(count)} ${MATCH_WORDS[kind].text.toLocaleLowerCase('vi')}`,
  );
  return (
    <p>
      {formatNumber(lines.length)} giao dịch{text.length > 0 ? `: ${text.join(', ')}` : ''}. Danh sách của
      cổng nạp lúc {formatDateTime(importedAt)}.
    </p>
  );
}

function Empty({ found: { importedAt } }: { found: Reconciliation }) {
  return importedAt ? (
    <EmptyState title="Không có giao dịch nào" />
  ) : (
    <EmptyState title="Chưa có danh sách của cổng cho ngày này">
      Lấy danh sách giao dịch của ngày ở cổng thanh toán rồi chọn “Nạp danh sách của cổng”.
    </EmptyState>
  );
}

function amount(vnd: number | null): string {
  return vnd === null ? '–' : formatNumber(vnd);
}

const COLUMNS: readonly Column<ReconciledLine>[] = [
  {
    head: 'Hồ sơ',
    cell: ({ order, orderReference }) =>
      order ? (
        <a href={feesPaths.dossier(order.dossierId)}>{order.dossierCode}</a>
      ) : (
        `Không rõ: ${orderReference}`
      ),
  },
  { head: 'Mã của cổng', cell: ({ providerReference }) => providerReference || '–' },
  { head: 'Ta ghi (đồng)', cell: ({ oursVnd }) => amount(oursVnd), align: 'end', nowrap: true },
  { head: 'Cổng ghi (đồng)', cell: ({ theirsVnd }) => amount(theirsVnd), align: 'end', nowrap: true },
  {
    head: 'Kết quả',
    cell: ({ kind }) => <Tag tone={MATCH_WORDS[kind].tone}>{MATCH_WORDS[kind].text}</Tag>,
  },
];

function explainColumn(asked: Asked, mayReconcile: boolean): Column<ReconciledLine> {
  return {
    head: 'Giải trình',
    cell: ({ kind, note, orderReference }) => {
      if (kind === 'matched') return '–';
      const link = askedPath(feesPaths.explain, asked, { 'giao-dich': orderReference });
      return (
        <>
          {note ? `${note.explanation} (${note.writtenByName}) ` : null}
          {mayReconcile ? (
            <Button variant="secondary" small href={link}>
              {note ? 'Ghi lại' : 'Giải trình'}
            </Button>
          ) : null}
        </>
      );
    },
  };
}
