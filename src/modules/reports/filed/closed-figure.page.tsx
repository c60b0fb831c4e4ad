import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { FigureRecord } from '#platform/figures/figure.ts';
import { withQuery } from '#platform/http/address.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { formatNumber } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import { getForm } from '../form/forms.ts';
import { keyText } from '../ledger/key-text.ts';
import { RestatementTable } from '../ledger/restatement-table.tsx';
import { paths } from '../paths.ts';
import { getReport } from '../sql/reports.ts';
import { restatementsOf } from '../sql/restatements.ts';
import { pageOfClosedRecords, readableRecords } from './closed-records.ts';
import { periodLine } from './report-facts.ts';

const PAGE = 100;

/** GET /ky-bao-cao/:id/so-lieu?so=dossiersLate: the records behind a closed figure, and what changed since. */
export const closedFigurePage = definePage({
  id: 'reports.closed-figure.page',
  path: paths.closedFigure(':id'),
  access: 'reports.read',
  async load(context, { params, query }) {
    const report = await getReport(context, params.id ?? '');
    authorize(context, 'reports.read', report.unitId);
    const key = query.so ?? '';
    const page = { after: query.sau, limit: PAGE };
    const { value, ids, next } = await pageOfClosedRecords(context, report.id, key, page);
    const restated = (await restatementsOf(context, report.id)).filter((one) => one.key === key);
    const changed = [...new Set(restated.flatMap(({ cameIn, wentOut }) => [...cameIn, ...wentOut]))];
    const form = getForm(report.form);
    return view(
      {
        title: keyText(context, key),
        lead: `${formatNumber(value)} khi chốt, ${periodLine(report)}`,
        breadcrumb: [
          { text: 'Báo cáo', href: paths.reports },
          { text: form.name, href: paths.report(report.id) },
          { text: 'Số liệu đã chốt' },
        ],
      },
      <>
        {restated.length > 0 ? (
          <Panel title="Điều chỉnh sau khi chốt">
            <RestatementTable
              context={context}
              rows={restated.map((line) => ({ kind: 'counted', ...line }))}
            />
            <Records
              context={context}
              title="thêm vào hoặc bớt đi"
              ids={changed.slice(0, PAGE)}
              figureKey={key}
            />
          </Panel>
        ) : null}
        <Records context={context} title="làm nên số đã chốt" ids={ids} figureKey={key} />
        {next ? (
          <p>
            <a href={withQuery(paths.closedFigure(report.id), { so: key, sau: next })}>Trang sau</a>
          </p>
        ) : null}
      </>,
    );
  },
});

interface RecordsProps {
  readonly context: Context;
  /** After what the records are called. */
  readonly title: string;
  readonly ids: readonly string[];
  readonly figureKey: string;
}

/** The records as they are today, with the reader's rights: what he may not see is counted. */
async function Records({ context, title, ids, figureKey }: RecordsProps) {
  const { noun, columns: heads, rows, hidden } = await readableRecords(context, figureKey, ids);
  const columns = heads.map(
    (head, at): Column<FigureRecord> => ({
      head,
      cell: ({ cells }) => cells[at] ?? '',
      clamp: at === 1,
      nowrap: at === 0,
    }),
  );
  return (
    <>
      <DataTable
        caption={`${capital(noun)} ${title}`}
        columns={columns}
        rows={rows}
        rowHref={({ href }) => href}
      />
      {hidden > 0 ? (
        <p class="muted">
          {formatNumber(hidden)} {noun} khác có tính nhưng ngoài quyền xem của anh/chị.
        </p>
      ) : null}
    </>
  );
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
