import { officerNames } from '#modules/identity/index.ts';
import { unitNames } from '#modules/organization/index.ts';
import type { Context } from '#platform/context.ts';
import { type AddressQuery, oneOf, withQuery } from '#platform/http/address.ts';
import { definePage } from '#platform/http/operation.ts';
import { PageLinks, pageAsk } from '#platform/http/page-links.tsx';
import { view } from '#platform/http/reply.ts';
import { say } from '#platform/i18n/messages.ts';
import { CountTabs } from '#ui/count-tabs.tsx';
import { formatDateTime } from '#ui/format.ts';
import { EmptyState } from '#ui/panel.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import { DueBadge, Tag } from '#ui/tag.tsx';
import { isLateTask, TASK_TABS, TASK_VIEWS, type TaskTab, type TaskView } from '../domain/task.ts';
import { taskPaths } from '../paths.ts';
import type { ListedTask } from '../sql/inbox.ts';
import { stateOf, TAB_WORDS } from '../words.ts';
import { type Inbox, listTasks, mayOversee } from './list-tasks.ts';

const VIEW_WORDS: Readonly<Record<TaskView, string>> = { mine: 'Việc của tôi', unit: 'Việc của đơn vị' };

/** GET /viec-can-lam: what the officer has to do and by when; `cua=unit` that of his units. */
export const inboxPage = definePage({
  id: 'tasks.inbox',
  path: taskPaths.inbox,
  access: 'tasks.read',
  async load(context, { query }) {
    const whose = oneOf(TASK_VIEWS, query.cua) ?? 'mine';
    const tab = oneOf(TASK_TABS, query.muc) ?? 'open';
    const inbox = await listTasks(context, whose, tab, pageAsk(query));
    const now = context.clock.now();
    return view(
      { title: 'Việc cần làm', lead: 'Việc phải làm theo quy định, việc gấp nhất đứng đầu.' },
      <>
        {mayOversee(context) ? <Views current={whose} /> : null}
        <CountTabs label="Các phần việc" tabs={tabsOf(inbox, tab, query)} />
        <DataTable
          caption={TAB_WORDS[tab].text}
          captionHidden
          columns={await columnsOf(context, inbox.page.rows, whose)}
          rows={inbox.page.rows}
          rowHref={({ href }) => href}
          rowTone={(task) => (isLateTask(task, now) ? 'danger' : undefined)}
          empty={
            <EmptyState title={TAB_WORDS[tab].empty}>
              Việc tự hiện ở đây khi đến lúc phải làm và tự hết khi đã làm xong.
            </EmptyState>
          }
        />
        <PageLinks noun="việc" path={taskPaths.inbox} query={query} page={inbox.page} />
      </>,
    );
  },
});

function Views({ current }: { current: TaskView }) {
  const tabs = TASK_VIEWS.map((name) => ({
    text: VIEW_WORDS[name],
    href: withQuery(taskPaths.inbox, { cua: name }),
    current: name === current,
  }));
  return <CountTabs label="Việc của ai" tabs={tabs} />;
}

function tabsOf({ counts }: Inbox, current: TaskTab, { cua }: AddressQuery) {
  return TASK_TABS.map((tab) => ({
    text: TAB_WORDS[tab].text,
    href: withQuery(taskPaths.inbox, { cua, muc: tab }),
    count: counts[tab],
    current: tab === current,
    tone: tab === 'overdue' ? ('danger' as const) : tab === 'dueSoon' ? ('warning' as const) : undefined,
  }));
}

async function columnsOf(
  context: Context,
  tasks: readonly ListedTask[],
  whose: TaskView,
): Promise<Column<ListedTask>[]> {
  const now = context.clock.now();
  const units = await unitNames(context, [...new Set(tasks.map(({ unitId }) => unitId))]);
  const officers = await officerNames(
    context,
    tasks.flatMap(({ officerId }) => officerId ?? []),
  );
  const holder = ({ officerId, role }: ListedTask) =>
    officerId ? (officers.get(officerId) ?? '') : role ? say(context, `role.${role.toLowerCase()}`) : '';
  return [
    { head: 'Việc', name: true, cell: ({ title }) => title },
    { head: 'Nội dung', cell: ({ detail }) => detail, clamp: true },
    { head: 'Hạn', cell: ({ dueAt }) => (dueAt ? formatDateTime(dueAt) : 'Không có hạn'), nowrap: true },
    { head: 'Tình trạng', cell: (task) => <TaskState task={task} now={now} /> },
    { head: 'Người làm', cell: holder, wideOnly: whose === 'mine' },
    { head: 'Đơn vị', cell: ({ unitId }) => units.get(unitId) ?? '', wideOnly: true },
  ];
}

function TaskState({ task, now }: { task: ListedTask; now: Temporal.Instant }) {
  if (!task.doneAt && task.dueAt) return <DueBadge dueAt={task.dueAt} now={now} />;
  const { text, tone } = stateOf(task, now);
  return (
    <>
      <Tag tone={tone}>{text}</Tag>
      {task.doneAt ? <div>{formatDateTime(task.doneAt)}</div> : null}
      {task.note ? <div>{task.note}</div> : null}
    </>
  );
}
