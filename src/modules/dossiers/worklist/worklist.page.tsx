import { officerNames } from '#modules/identity/index.ts';
import { listFields } from '#modules/procedures/index.ts';
import { isAllowed } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { type AddressQuery, filled, oneOf, withoutPlace, withQuery } from '#platform/http/address.ts';
import { definePage } from '#platform/http/operation.ts';
import { PageLinks, pageAsk } from '#platform/http/page-links.tsx';
import { view } from '#platform/http/reply.ts';
import { Button } from '#ui/button.tsx';
import { CountTabs } from '#ui/count-tabs.tsx';
import { SelectField, TextField } from '#ui/fields.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { EmptyState } from '#ui/panel.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import { CHANNELS } from '../domain/channel.ts';
import { CHANNEL_WORDS } from '../domain/words.ts';
import { paths } from '../paths.ts';
import {
  codeColumn,
  dueColumn,
  handOverColumn,
  ownerColumn,
  procedureColumn,
  rowTone,
  stateColumn,
  timeLeftColumn,
} from '../register/dossier-columns.tsx';
import type { ListedDossier } from '../sql/dossier-rows.ts';
import { DUE_FILTERS } from '../sql/worklist.ts';
import { listWork, type WorkAsk, type Worklist } from './list-work.ts';
import { WORK_TABS, type WorkTab } from './work-kinds.ts';
import { TAB_WORDS } from './work-words.ts';

const FILTERS = ['q', 'linh-vuc', 'thu-tuc', 'kenh', 'han'];

/** GET /viec-cua-toi: what waits for me, by role. */
export const worklistPage = definePage({
  id: 'dossiers.worklist.page',
  path: paths.myWork,
  access: 'dossiers.read',
  async load(context, { query }) {
    const [work, fields] = await Promise.all([listWork(context, askOf(query)), listFields(context)]);
    const officers = await officersOf(context, work);
    const mayReceive = isAllowed(context.actor, 'dossiers.receive');
    const filtered = FILTERS.some((name) => query[name]);
    const body = (
      <>
        <CountTabs label="Các phần việc" tabs={tabsOf(work, query)} />
        <WorkFilters query={query} fields={fields} filtered={filtered} />
        <DataTable
          caption={TAB_WORDS[work.tab].text}
          captionHidden
          columns={columnsOf(work, officers, context.clock.now())}
          rows={work.page.rows}
          rowHref={(row) => paths.dossier(row.id)}
          rowTone={rowTone(context.clock.now())}
          empty={<NoWork work={work} query={query} filtered={filtered} mayReceive={mayReceive} />}
        />
        <PageLinks noun="hồ sơ" path={paths.myWork} query={query} page={work.page} />
      </>
    );
    const approving = work.counts.get('approve');
    const actions = approving ? <Button href={paths.approveMany}>Phê duyệt nhiều hồ sơ</Button> : undefined;
    return view({ title: 'Hồ sơ chờ tôi xử lý', lead: 'Hồ sơ gấp nhất đứng đầu.', actions }, body);
  },
});

function askOf(query: AddressQuery): WorkAsk {
  return {
    tab: oneOf(WORK_TABS, query.muc),
    q: filled(query.q),
    field: filled(query['linh-vuc']),
    procedure: filled(query['thu-tuc']),
    channel: oneOf(CHANNELS, query.kenh),
    due: oneOf(DUE_FILTERS, query.han),
    page: pageAsk(query),
  };
}

/** What is one's own needs no name beside it. */
async function officersOf(context: Context, { tab, page }: Worklist): Promise<ReadonlyMap<string, string>> {
  if (!NAMED.has(tab)) return new Map();
  return officerNames(
    context,
    page.rows.flatMap(({ handlingOfficerId }) => handlingOfficerId ?? []),
  );
}

/** The tabs that say who handles each dossier. */
const NAMED: ReadonlySet<WorkTab> = new Set<WorkTab>(['waiting', 'applicant']);

/** Another tab begins at its beginning, with the filters that are set. */
function tabsOf(work: Worklist, query: AddressQuery) {
  return [...work.counts].map(([tab, count]) => ({
    text: TAB_WORDS[tab].text,
    href: withQuery(paths.myWork, { ...withoutPlace(query), muc: tab }),
    count,
    current: tab === work.tab,
    tone: tab === 'overdue' ? ('danger' as const) : tab === 'dueSoon' ? ('warning' as const) : undefined,
  }));
}

function columnsOf(
  work: Worklist,
  officers: ReadonlyMap<string, string>,
  now: Temporal.Instant,
): Column<ListedDossier>[] {
  const officer: Column<ListedDossier> = {
    head: 'Công chức thụ lý',
    wideOnly: true,
    cell: (row) => (row.handlingOfficerId ? (officers.get(row.handlingOfficerId) ?? '') : 'Chưa phân công'),
  };
  // What is to be handed over has one state and one limit of its own.
  if (work.tab === 'handOver')
    return [codeColumn, procedureColumn, ownerColumn, handOverColumn(now), dueColumn];
  const facts = [codeColumn, procedureColumn, ownerColumn, dueColumn];
  // Where the clock stands still, nothing runs out.
  if (work.tab === 'applicant') return [...facts, stateColumn, officer];
  const columns = [...(work.tab === 'waiting' ? facts.slice(0, 3) : facts), timeLeftColumn(now), stateColumn];
  return work.tab === 'waiting' ? [...columns, officer] : columns;
}

function WorkFilters({
  query,
  fields,
  filtered,
}: {
  query: AddressQuery;
  fields: readonly string[];
  filtered: boolean;
}) {
  return (
    <FilterBar
      action={paths.myWork}
      label="Lọc hồ sơ"
      fold={{ text: 'Bộ lọc', open: filtered }}
      keep={{ muc: query.muc }}
      clearHref={filtered ? withQuery(paths.myWork, { muc: query.muc }) : undefined}
    >
      <TextField
        name="q"
        label="Mã hồ sơ hoặc chủ hồ sơ"
        type="search"
        value={query.q}
        maxlength={200}
        autocomplete="off"
      />
      <TextField
        name="thu-tuc"
        label="Mã hoặc tên thủ tục"
        type="search"
        value={query['thu-tuc']}
        maxlength={200}
        autocomplete="off"
      />
      <SelectField
        name="linh-vuc"
        label="Lĩnh vực"
        empty="Tất cả"
        options={fields.map((field) => ({ value: field, text: field }))}
        value={query['linh-vuc']}
      />
      <SelectField
        name="kenh"
        label="Hình thức nộp"
        empty="Tất cả"
        options={CHANNELS.map((value) => ({ value, text: CHANNEL_WORDS[value] }))}
        value={query.kenh}
      />
      <SelectField name="han" label="Hạn trả" empty="Tất cả" options={DUE_OPTIONS} value={query.han} />
    </FilterBar>
  );
}

const DUE_OPTIONS = [
  { value: 'today', text: 'Trong hôm nay' },
  { value: 'threeDays', text: 'Trong 3 ngày tới' },
  { value: 'overdue', text: 'Đã quá hạn' },
];

interface NoWorkProps {
  readonly work: Worklist;
  readonly query: AddressQuery;
  readonly filtered: boolean;
  readonly mayReceive: boolean;
}

function NoWork({ work, query, filtered, mayReceive }: NoWorkProps) {
  if (filtered) {
    const all = withQuery(paths.myWork, { muc: query.muc });
    return (
      <EmptyState title="Không có hồ sơ nào khớp với bộ lọc" action={<a href={all}>Bỏ lọc</a>}>
        Thử bớt điều kiện lọc, hoặc tìm trong toàn bộ hồ sơ bằng ô tìm kiếm ở đầu trang.
      </EmptyState>
    );
  }
  const { empty, next } = TAB_WORDS[work.tab];
  const receive = mayReceive ? <Button href={paths.receive}>Tiếp nhận hồ sơ</Button> : undefined;
  return (
    <EmptyState title={empty} action={receive}>
      {next}
    </EmptyState>
  );
}
