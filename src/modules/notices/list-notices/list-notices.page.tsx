import { isAllowed } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { isUuid } from '#platform/ids.ts';
import { Button } from '#ui/button.tsx';
import { SelectField } from '#ui/fields.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { Notice as Banner } from '#ui/notice.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { EmptyState } from '#ui/panel.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import { canDo, NOTICE_CHANNELS, NOTICE_STATES, type Notice } from '../domain/notice.ts';
import { noticePaths } from '../paths.ts';
import type { NoticePage } from '../sql/notice-rows.ts';
import { CHANNEL_WORDS, STATE_WORDS } from '../words.ts';
import { configuredChannels, listNotices } from './list-notices.ts';
import { madeColumn, recipientColumn, stateColumn, templateColumn } from './notice-columns.tsx';

const PAGE_SIZE = 50;
type Query = Readonly<Record<string, string>>;

/** GET /thong-bao: what citizens were told, what still waits and what could not be sent. */
export const noticesPage = definePage({
  id: 'notices.page',
  path: noticePaths.list,
  access: 'notices.read',
  async load(context, { query }) {
    const page = await listNotices(context, {
      state: NOTICE_STATES.find((state) => state === query['tinh-trang']),
      channel: NOTICE_CHANNELS.find((channel) => channel === query.kenh),
      after: idOf(query.sau),
      before: idOf(query.truoc),
      size: PAGE_SIZE,
    });
    return view(
      {
        title: 'Thông báo cho người dân',
        lead: 'Thông báo lập cùng lúc với mỗi bước của hồ sơ; chưa gửi được thì hệ thống tự gửi lại.',
      },
      <>
        <ChannelBanner context={context} />
        <Filters query={query} />
        <DataTable
          caption="Thông báo"
          captionHidden
          columns={[
            subjectColumn,
            templateColumn,
            recipientColumn,
            madeColumn,
            stateColumn,
            deedColumn(context),
          ]}
          rows={page.notices}
          rowTone={({ state }) => (state === 'failed' ? 'danger' : undefined)}
          empty={<EmptyState title="Không có thông báo nào">{emptyText(query)}</EmptyState>}
        />
        <Places query={query} page={page} />
      </>,
    );
  },
});

function idOf(text: string | undefined): string | undefined {
  return text && isUuid(text) ? text : undefined;
}

function emptyText(query: Query): string {
  return query['tinh-trang'] || query.kenh
    ? 'Hãy bỏ bớt điều kiện lọc.'
    : 'Thông báo được lập khi người nộp để lại địa chỉ thư điện tử hoặc số điện thoại lúc nộp hồ sơ.';
}

/** Why there are no notices of a channel: nobody should wait for what is never made. */
function ChannelBanner({ context }: { context: Context }) {
  const configured = configuredChannels(context);
  if (!configured.includes('email'))
    return (
      <Banner
        tone="warning"
        text="Hệ thống chưa được khai máy chủ gửi thư nên không lập thông báo bằng thư điện tử. Người quản trị máy chủ xem mục Thông báo trong tài liệu vận hành."
      />
    );
  const missing = NOTICE_CHANNELS.filter((channel) => !configured.includes(channel));
  if (missing.length === 0) return null;
  const names = missing.map((channel) => CHANNEL_WORDS[channel]).join(', ');
  return <Banner tone="info" text={`Kênh chưa được cấu hình, không lập thông báo: ${names}.`} />;
}

function Filters({ query }: { query: Query }) {
  const filtered = Boolean(query['tinh-trang'] || query.kenh);
  return (
    <FilterBar
      action={noticePaths.list}
      label="Lọc thông báo"
      clearHref={filtered ? noticePaths.list : undefined}
    >
      <SelectField
        name="tinh-trang"
        label="Tình trạng"
        empty="Tất cả"
        options={NOTICE_STATES.map((value) => ({ value, text: STATE_WORDS[value].text }))}
        value={query['tinh-trang']}
      />
      <SelectField
        name="kenh"
        label="Kênh gửi"
        empty="Tất cả"
        options={NOTICE_CHANNELS.map((value) => ({ value, text: CHANNEL_WORDS[value] }))}
        value={query.kenh}
      />
    </FilterBar>
  );
}

const subjectColumn: Column<Notice> = {
  head: 'Hồ sơ',
  cell: ({ params }) => <a href={params.subjectPath}>{params.code}</a>,
  nowrap: true,
};

/** What may be done about it: a link to the page that asks first. */
function deedColumn(context: Context): Column<Notice> {
  return {
    head: 'Việc có thể làm',
    headHidden: true,
    cell: ({ id, unitId, state }) => {
      if (!isAllowed(context.actor, 'notices.decide', unitId)) return '';
      return (
        <>
          {canDo('retry', state) ? <DeedLink href={noticePaths.retry(id)} text="Gửi lại" /> : null}{' '}
          {canDo('cancel', state) ? <DeedLink href={noticePaths.cancel(id)} text="Không gửi nữa" /> : null}
        </>
      );
    },
  };
}

function DeedLink({ href, text }: { href: string; text: string }) {
  return (
    <Button variant="secondary" small href={href}>
      {text}
    </Button>
  );
}

function Places({ query, page: { notices, hasEarlier, hasLater } }: { query: Query; page: NoticePage }) {
  const [first, last] = [notices[0], notices.at(-1)];
  if (!first || !last) return null;
  const { sau: _, truoc: __, ...filter } = query;
  const place = (name: 'sau' | 'truoc', { id }: Notice) =>
    `${noticePaths.list}?${new URLSearchParams({ ...filter, [name]: id })}`;
  return (
    <Pagination
      shown={notices.length}
      noun="thông báo"
      previousHref={hasLater ? place('truoc', first) : undefined}
      nextHref={hasEarlier ? place('sau', last) : undefined}
    />
  );
}
