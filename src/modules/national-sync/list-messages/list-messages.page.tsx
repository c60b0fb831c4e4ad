import { exchange } from '#modules/dossiers/index.ts';
import { authorize, isAllowed } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { isUuid } from '#platform/ids.ts';
import { Button } from '#ui/button.tsx';
import { CountTabs } from '#ui/count-tabs.tsx';
import { formatDateTime, formatNumber } from '#ui/format.ts';
import { Notice } from '#ui/notice.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { EmptyState } from '#ui/panel.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import { TechnicalName } from '#ui/technical-name.tsx';
import { canDo, isLate, MESSAGE_STATES, type NationalMessage } from '../domain/message.ts';
import { syncPaths } from '../paths.ts';
import { countMessages, pageOfMessages } from '../sql/messages.ts';
import { eventWords } from '../words.ts';
import { MessageState } from './message-state.tsx';

const PAGE_SIZE = 50;
type Query = Readonly<Record<string, string>>;

/** GET /dong-bo-quoc-gia: what the national portal was told of each step, what waits, what was given up. */
export const messagesPage = definePage({
  id: 'national-sync.page',
  path: syncPaths.list,
  access: 'national-sync.read',
  async load(context, { query }) {
    authorize(context, 'national-sync.read');
    const filter = {
      state: MESSAGE_STATES.find((state) => state === query['tinh-trang']),
      late: query.muon === '1',
      after: query.sau && isUuid(query.sau) ? query.sau : undefined,
    };
    const rows = await pageOfMessages(context, { ...filter, size: PAGE_SIZE + 1 });
    const shown = rows.slice(0, PAGE_SIZE);
    const last = rows.length > PAGE_SIZE ? shown.at(-1) : undefined;
    const codes = await exchange.dossierCodes(
      context,
      shown.map(({ dossierId }) => dossierId),
    );
    return view(
      {
        title: 'Đồng bộ Cổng quốc gia',
        lead: 'Mỗi bước của hồ sơ là một bản tin gửi Cổng Dịch vụ công quốc gia, theo đúng thứ tự của từng hồ sơ.',
      },
      <>
        <Banners context={context} late={(await countMessages(context)).late} />
        <Tabs query={query} counts={await countMessages(context)} />
        <DataTable
          caption="Bản tin"
          captionHidden
          rows={shown}
          columns={columnsOf(context, codes)}
          rowTone={(row) => (isLate(row, context.clock.now()) ? 'danger' : undefined)}
          empty={
            <EmptyState title="Không có bản tin nào">
              Bản tin được lập sau mỗi bước của hồ sơ, trong vòng một phút.
            </EmptyState>
          }
        />
        <Pagination
          shown={shown.length}
          noun="bản tin"
          nextHref={last && `${syncPaths.list}?${new URLSearchParams({ ...query, sau: last.id })}`}
        />
      </>,
    );
  },
});

function Banners({ context, late }: { context: Context; late: number }) {
  return (
    <>
      {context.config.nationalPortal ? null : (
        <Notice
          tone="info"
          text="Hệ thống chưa được nối với Cổng Dịch vụ công quốc gia nên không gửi gì. Người quản trị máy chủ khai báo địa chỉ kết nối của Cổng trong cấu hình."
          next={<TechnicalName name="MOTCUA_NATIONAL_URL" />}
        />
      )}
      {late > 0 ? (
        <Notice
          tone="danger"
          text={`${formatNumber(late)} bản tin chưa gửi được sau 10 phút. Hãy xem lý do và khắc phục trong ngày làm việc.`}
        />
      ) : null}
    </>
  );
}

function Tabs({ query, counts }: { query: Query; counts: Awaited<ReturnType<typeof countMessages>> }) {
  const at = (name: string, value: string) => `${syncPaths.list}?${new URLSearchParams({ [name]: value })}`;
  return (
    <CountTabs
      label="Bản tin theo tình trạng"
      tabs={[
        { text: 'Tất cả', href: syncPaths.list, current: !query['tinh-trang'] && !query.muon },
        {
          text: 'Chờ gửi',
          href: at('tinh-trang', 'waiting'),
          count: counts.waiting,
          current: query['tinh-trang'] === 'waiting',
        },
        {
          text: 'Không gửi được',
          href: at('tinh-trang', 'failed'),
          count: counts.failed,
          current: query['tinh-trang'] === 'failed',
        },
        { text: 'Muộn quá 10 phút', href: at('muon', '1'), count: counts.late, current: query.muon === '1' },
      ]}
    />
  );
}

function columnsOf(context: Context, codes: ReadonlyMap<string, string>): Column<NationalMessage>[] {
  const mayRead = isAllowed(context.actor, 'dossiers.read');
  const code = ({ dossierId }: NationalMessage) => codes.get(dossierId) ?? '';
  return [
    {
      head: 'Hồ sơ',
      nowrap: true,
      cell: (row) => (mayRead ? <a href={exchange.paths.dossier(row.dossierId)}>{code(row)}</a> : code(row)),
    },
    { head: 'Sự việc', cell: (row) => eventWords(context, row) },
    { head: 'Lúc', nowrap: true, cell: ({ happenedAt }) => formatDateTime(happenedAt) },
    { head: 'Tình trạng', cell: (row) => <MessageState message={row} now={context.clock.now()} /> },
    { head: 'Số lần gửi', align: 'end', cell: ({ attempts }) => formatNumber(attempts) },
    { head: 'Việc có thể làm', headHidden: true, cell: (row) => <Deeds context={context} message={row} /> },
  ];
}

function Deeds({ context, message: { id, state } }: { context: Context; message: NationalMessage }) {
  if (!isAllowed(context.actor, 'national-sync.decide')) return '';
  const link = (href: string, text: string) => (
    <Button variant="secondary" small href={href}>
      {text}
    </Button>
  );
  return (
    <>
      {canDo('retry', state) ? link(syncPaths.retry(id), 'Gửi lại') : null}{' '}
      {canDo('cancel', state) ? link(syncPaths.cancel(id), 'Bỏ qua') : null}
    </>
  );
}
