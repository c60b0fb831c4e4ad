import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { say } from '#platform/i18n/messages.ts';
import { Button } from '#ui/button.tsx';
import { formatDateTime, formatNumber } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { DataTable } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { type DossierImport, type Reconciled, reconcile, reconciled } from '../../domain/dossier-import.ts';
import { codeOf, NEEDED_FIELDS } from '../../domain/national-record.ts';
import { NATIONAL_STATES, type NationalState } from '../../domain/national-state.ts';
import { paths } from '../../paths.ts';
import { getImport, pageOfRejections, type Rejection } from '../../sql/imports/import-rows.ts';
import { reasonText } from '../rejected-csv.ts';
import { countRows, ImportStateTag } from './import-words.tsx';

/** Rejected rows shown on the page; all of them stand in the table that can be saved. */
const SHOWN = 50;

/** GET /nhap-du-lieu/:id: one file, what became of its rows, and how it agrees with what its sender says. */
export const importPage = definePage({
  id: 'dossiers.import.page',
  path: paths.importOf(':id'),
  access: 'dossiers.import',
  async load(context, request) {
    authorize(context, 'dossiers.import');
    const made = await getImport(context, request.params.id ?? '');
    const rejections = await pageOfRejections(context, made.id, 0, SHOWN);
    return view(
      {
        title: `Nhập ${made.fileName}`,
        heading: made.fileName,
        lead: <ImportStateTag state={made.state} />,
        breadcrumb: [{ text: 'Nhập dữ liệu', href: paths.imports }, { text: made.fileName }],
      },
      <>
        <StateNotice context={context} made={made} />
        <Facts made={made} />
        <Reconciliation made={made} />
        {rejections.length > 0 ? <Rejections context={context} made={made} rejections={rejections} /> : null}
      </>,
    );
  },
});

function StateNotice({ context, made }: { context: Context; made: DossierImport }) {
  if (made.state === 'running')
    return <Notice tone="info" text="Đang nhập. Tải lại trang này để xem tiến độ; có thể rời trang." />;
  if (made.fault === null) return null;
  const text = say(context, made.fault, { columns: NEEDED_FIELDS.join(', ') });
  return <Notice tone="danger" text={text} />;
}

function Facts({ made }: { made: DossierImport }) {
  return (
    <Panel title="Kết quả">
      <SummaryList
        columns={2}
        rows={[
          ...countRows(made.counts),
          { key: 'Bắt đầu', value: formatDateTime(made.startedAt) },
          made.finishedAt ? { key: 'Xong lúc', value: formatDateTime(made.finishedAt) } : null,
          { key: 'Người nhập', value: made.startedByName },
          { key: 'Dung lượng', value: `${formatNumber(Math.ceil(made.size / 1024))} KB` },
          { key: 'Mã băm SHA-256', value: <code class="hash">{made.sha256}</code> },
        ]}
      />
    </Panel>
  );
}

function Reconciliation({ made: { found, claimed } }: { made: DossierImport }) {
  const total = [reconciled('Tổng số', found.total, claimed.total)];
  const states = reconcile(found.states, claimed.states).map((row) => ({
    ...row,
    key: `${row.key}. ${NATIONAL_STATES[Number(row.key) as NationalState] ?? ''}`,
  }));
  const months = reconcile(found.months, claimed.months).map((row) => ({
    ...row,
    key: row.key.split('-').toReversed().join('/'),
  }));
  return (
    <>
      <ReconciledTable
        caption="Đối chiếu tổng số và trạng thái"
        head="Trạng thái"
        rows={[...total, ...states]}
      />
      <ReconciledTable caption="Đối chiếu theo tháng tiếp nhận" head="Tháng" rows={months} />
    </>
  );
}

interface ReconciledTableProps {
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly Reconciled[];
}

function ReconciledTable({ caption, head, rows }: ReconciledTableProps) {
  const number = (value: number | null) => (value === null ? '–' : formatNumber(value));
  return (
    <Panel title={caption}>
      <DataTable
        caption={caption}
        captionHidden
        rows={rows}
        rowTone={({ difference }) => (difference ? 'danger' : undefined)}
        columns={[
          { head, cell: ({ key }) => key },
          { head: 'Nhập được', align: 'end', cell: ({ found }) => formatNumber(found) },
          { head: 'Bên gửi báo', align: 'end', cell: ({ claimed }) => number(claimed) },
          { head: 'Chênh lệch', align: 'end', cell: (row) => <Difference row={row} /> },
        ]}
      />
    </Panel>
  );
}

function Difference({ row: { difference } }: { row: Reconciled }) {
  if (difference === null) return '–';
  if (difference === 0) return <Tag tone="success">Khớp</Tag>;
  return <Tag tone="danger">{`${difference > 0 ? '+' : '−'}${formatNumber(Math.abs(difference))}`}</Tag>;
}

interface RejectionsProps {
  readonly context: Context;
  readonly made: DossierImport;
  readonly rejections: readonly Rejection[];
}

function Rejections({ context, made, rejections }: RejectionsProps) {
  const more =
    made.counts.rejected > rejections.length ? ` (${formatNumber(rejections.length)} dòng đầu)` : '';
  return (
    <Panel title={`Dòng không nhập được${more}`}>
      <DataTable
        caption="Dòng không nhập được"
        captionHidden
        rows={rejections}
        columns={[
          { head: 'Dòng', nowrap: true, cell: ({ line }) => formatNumber(line) },
          { head: 'Mã hồ sơ', nowrap: true, cell: ({ record }) => codeOf(record) },
          { head: 'Lý do', cell: (row) => reasonText(context, row) },
        ]}
      />
      <p>
        <Button href={paths.importRejections(made.id)} variant="secondary">
          Tải các dòng không nhập được (CSV)
        </Button>
      </p>
    </Panel>
  );
}
