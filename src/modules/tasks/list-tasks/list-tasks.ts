import { authorize, isAllowed } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { PageAsk, RowPage } from '#platform/sql/page-of-rows.ts';
import type { TaskTab, TaskView } from '../domain/task.ts';
import { countTasks, type ListedTask, pageOfTasks } from '../sql/inbox.ts';

export interface Inbox {
  readonly counts: Readonly<Record<TaskTab, number>>;
  readonly page: RowPage<ListedTask>;
}

/** Việc cần làm of the actor himself, or of the units he oversees. @throws Problem forbidden without that right */
export async function listTasks(
  context: Context,
  view: TaskView,
  tab: TaskTab,
  ask: PageAsk,
): Promise<Inbox> {
  authorize(context, view === 'mine' ? 'tasks.read' : 'tasks.oversee');
  return { counts: await countTasks(context, view), page: await pageOfTasks(context, view, tab, ask) };
}

/** The views that this actor may choose from; who only checks has no tasks of his own to begin with. */
export function mayOversee(context: Context): boolean {
  return isAllowed(context.actor, 'tasks.oversee');
}
