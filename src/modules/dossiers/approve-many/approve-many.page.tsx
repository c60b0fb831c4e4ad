import { officerNames } from '#modules/identity/index.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { defineForm, type FormState, type PageRequest } from '#platform/http/operation.ts';
import { PageLinks, pageAsk } from '#platform/http/page-links.tsx';
import { seeOther, view } from '#platform/http/reply.ts';
import { Problem } from '#platform/problem.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { formatNumber } from '#ui/format.ts';
import { EmptyState } from '#ui/panel.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { paths } from '../paths.ts';
import {
  codeColumn,
  ownerColumn,
  procedureColumn,
  rowTone,
  timeLeftColumn,
} from '../register/dossier-columns.tsx';
import type { ListedDossier } from '../sql/dossier-rows.ts';
import { type LatestAppraisal, latestAppraisals } from '../sql/latest-appraisals.ts';
import { pageOfWork } from '../sql/worklist.ts';
import { VERB_WORDS } from '../transition/verb-words.ts';
import { approveMany, approveManySchema, type Skipped } from './approve-many.ts';

/** How many are named in the notice; it travels in a cookie. */
const MOST_NAMED = 5;

type Row = ListedDossier & { readonly appraisal: LatestAppraisal | undefined; readonly officerName: string };

/** GET and POST /phe-duyet: what was submitted to the leader, with the officer's proposal; many approved at once. */
export const approveManyPage = defineForm({
  id: 'dossiers.approve-many.page',
  path: paths.approveMany,
  access: 'dossiers.approve',
  schema: approveManySchema,
  render: renderApproveMany,
  async submit(context, { chosen }) {
    const { approved, skipped } = await approveMany(context, chosen);
    if (approved.length === 0)
      throw new Problem('conflict', 'dossiers.none-approved', { list: namesOf(skipped) });
    const rest =
      skipped.length > 0
        ? `; ${formatNumber(skipped.length)} hồ sơ không phê duyệt được: ${namesOf(skipped)}`
        : '';
    return seeOther(
      paths.approveMany,
      `Đã phê duyệt ${formatNumber(approved.length)} hồ sơ (${codesOf(approved)})${rest}.`,
    );
  },
});

function codesOf(codes: readonly string[]): string {
  const rest = codes.length - MOST_NAMED;
  return [
    ...codes.toSorted().slice(0, MOST_NAMED),
    ...(rest > 0 ? [`và ${formatNumber(rest)} hồ sơ khác`] : []),
  ].join(', ');
}

function namesOf(skipped: readonly Skipped[]): string {
  const named = skipped.slice(0, MOST_NAMED).map(({ code, why }) => `${code} (${why})`);
  const rest = skipped.length - named.length;
  return named.join('; ') + (rest > 0 ? ` và ${formatNumber(rest)} hồ sơ khác` : '');
}

async function renderApproveMany(context: Context, { query }: PageRequest, state: FormState) {
  authorize(context, 'dossiers.approve');
  const page = await pageOfWork(context, { tab: 'approve' }, pageAsk(query));
  const rows = await withAppraisals(context, page.rows);
  const now = context.clock.now();
  const body = (
    <>
      <ErrorSummary errors={state.errors} />
      <form method="post" novalidate>
        <DataTable
          id="chosen"
          caption="Hồ sơ chờ phê duyệt"
          captionHidden
          columns={[
            codeColumn,
            procedureColumn,
            ownerColumn,
            timeLeftColumn(now),
            proposalColumn,
            conclusionColumn,
          ]}
          rows={rows}
          rowHref={(row) => paths.dossier(row.id)}
          rowTone={rowTone(now)}
          selection={{
            name: 'chosen[]',
            value: (row) => `${row.id}:${row.version}`,
            label: (row) => `Chọn hồ sơ ${row.code}`,
            disabled: (row) => row.appraisal?.proposal === 'refuse',
          }}
          empty={
            <EmptyState
              title="Không có hồ sơ nào chờ phê duyệt"
              action={<a href={paths.myWork}>Về việc của tôi</a>}
            >
              Hồ sơ công chức trình lên sẽ hiện ở đây.
            </EmptyState>
          }
        />
        {rows.length > 0 ? (
          <ActionBar note="Hồ sơ công chức đề nghị từ chối không phê duyệt chung được: mở từng hồ sơ để xem và quyết định.">
            <Button>Phê duyệt các hồ sơ đã chọn</Button>
          </ActionBar>
        ) : null}
      </form>
      <PageLinks noun="hồ sơ" path={paths.approveMany} query={query} page={page} />
    </>
  );
  return view(
    { title: 'Phê duyệt hồ sơ', lead: 'Hồ sơ gấp nhất đứng đầu. Mở hồ sơ để xem đủ giấy tờ trước khi chọn.' },
    body,
  );
}

async function withAppraisals(context: Context, dossiers: readonly ListedDossier[]): Promise<Row[]> {
  const appraisals = await latestAppraisals(
    context,
    dossiers.map((row) => row.id),
  );
  const names = await officerNames(
    context,
    [...appraisals.values()].map((appraisal) => appraisal.officerId),
  );
  return dossiers.map((row) => {
    const appraisal = appraisals.get(row.id);
    return { ...row, appraisal, officerName: (appraisal && names.get(appraisal.officerId)) ?? '' };
  });
}

const proposalColumn: Column<Row> = {
  head: 'Đề xuất',
  nowrap: true,
  cell: (row) => {
    if (row.appraisal?.proposal !== 'refuse') return <Tag tone="success">Đề nghị giải quyết</Tag>;
    return (
      <>
        <Tag tone="danger">Đề nghị từ chối</Tag>{' '}
        <a href={paths.verb(row.id, VERB_WORDS.refuse.path)}>Xem xét từ chối</a>
      </>
    );
  },
};

const conclusionColumn: Column<Row> = {
  head: 'Kết quả thẩm định',
  clamp: true,
  cell: (row) => (row.appraisal ? `${row.appraisal.conclusion} (${row.officerName})` : 'Chưa ghi'),
};
