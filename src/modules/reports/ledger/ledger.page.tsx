import { z } from 'zod';
import { unitNames } from '#modules/organization/index.ts';
import { authorize, scopeOf } from '#platform/authorization.ts';
import { withQuery } from '#platform/http/address.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { formatNumber } from '#ui/format.ts';
import { type Column, DataTable } from '#ui/table.tsx';
import { periodLine } from '../filed/report-facts.ts';
import { getForm } from '../form/forms.ts';
import { paths } from '../paths.ts';
import { reportsById } from '../sql/reports.ts';
import { countRestatements } from '../sql/restatements.ts';
import { pageOfLedger } from './ledger-line.ts';
import { RestatementTable } from './restatement-table.tsx';

/** So many lines stand on a page. */
const LEDGER_SIZE = 100;

/** GET /so-dieu-chinh: closed figures that would be others today, and how many each unit had. */
export const ledgerPage = definePage({
  id: 'reports.ledger.page',
  path: paths.ledger,
  access: 'reports.read',
  async load(context, { query }) {
    authorize(context, 'reports.read');
    const scope = scopeOf(context.actor, 'reports.read');
    const counts = await countRestatements(context, scope);
    const after = z.iso.datetime({ offset: true }).safeParse(query.sau).data;
    const { lines: rows, next } = await pageOfLedger(context, scope, { after, size: LEDGER_SIZE });
    const reports = await reportsById(
      context,
      rows.map(({ reportId }) => reportId),
    );
    const names = await unitNames(
      context,
      counts.map(({ unitId }) => unitId),
    );
    const columns: Column<(typeof counts)[number]>[] = [
      { head: 'Đơn vị', cell: ({ unitId }) => names.get(unitId) ?? '' },
      { head: 'Số liệu điều chỉnh', cell: ({ figures }) => formatNumber(figures), align: 'end' },
      { head: 'Báo cáo có điều chỉnh', cell: ({ reports }) => formatNumber(reports), align: 'end' },
    ];
    return view(
      {
        title: 'Sổ điều chỉnh số liệu',
        lead: 'Số liệu đã chốt mà nay tính ra khác, vì hồ sơ được sửa hoặc bổ sung sau khi gửi báo cáo, hoặc vì số nhập tay bị sai. Báo cáo đã gửi giữ nguyên.',
      },
      <>
        {counts.length > 0 ? (
          <section class="report-section">
            <DataTable caption="Theo đơn vị" columns={columns} rows={counts} />
          </section>
        ) : null}
        <h2 class="govuk-heading-m">Các điều chỉnh gần nhất</h2>
        <RestatementTable
          context={context}
          rows={rows}
          lead={[
            {
              head: 'Báo cáo',
              cell: ({ reportId, unitId }) => {
                const report = reports.get(reportId);
                return (
                  <>
                    <a href={paths.report(reportId)}>{report ? getForm(report.form).name : 'Báo cáo'}</a>
                    <br />
                    {names.get(unitId)}, {report ? periodLine(report) : ''}
                  </>
                );
              },
            },
          ]}
        />
        {next === null ? null : (
          <p>
            <a href={withQuery(paths.ledger, { sau: next })}>Trang sau</a>
          </p>
        )}
      </>,
    );
  },
});
