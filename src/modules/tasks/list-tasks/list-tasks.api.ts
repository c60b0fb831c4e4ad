import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { readKey, writeKey } from '#platform/sql/page-of-rows.ts';
import { isLateTask, TASK_TABS, TASK_VIEWS } from '../domain/task.ts';
import type { ListedTask } from '../sql/inbox.ts';
import { listTasks } from './list-tasks.ts';

const listedTask = z
  .object({
    id: z.string(),
    kind: z.string(),
    subjectKind: z.string(),
    subjectId: z.string(),
    unitId: z.string(),
    officerId: z.string().nullable(),
    role: z.string().nullable(),
    title: z.string(),
    detail: z.string(),
    href: z.string(),
    openedAt: z.string(),
    dueAt: z.string().nullable(),
    doneAt: z.string().nullable(),
    outcome: z.enum(['done', 'cancelled']).nullable(),
    note: z.string(),
    late: z.boolean(),
  })
  .openapi('Task');

/** GET /api/tasks: the inbox as a page shows it, paged by `after`. */
export const listTasksApi = defineApi({
  id: 'tasks.list',
  method: 'get',
  path: '/api/tasks',
  access: 'tasks.read',
  summary: 'What the caller, or a unit he oversees, has to do and by when (việc cần làm)',
  query: z.object({
    view: z.enum(TASK_VIEWS).default('mine'),
    tab: z.enum(TASK_TABS).default('open'),
    after: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({
    counts: z.object({
      open: z.number().int(),
      new: z.number().int(),
      dueSoon: z.number().int(),
      overdue: z.number().int(),
      done: z.number().int(),
    }),
    total: z.number().int(),
    next: z.string().nullable(),
    tasks: z.array(listedTask),
  }),
  async handle(context, { query: { view, tab, after, limit } }) {
    const { counts, page } = await listTasks(context, view, tab, { after: readKey(after), size: limit });
    const last = page.rows.at(-1);
    const now = context.clock.now();
    return {
      counts,
      total: page.total,
      next: page.hasLater && last ? writeKey(last) : null,
      tasks: page.rows.map((task) => toAnswer(task, now)),
    };
  },
});

function toAnswer(task: ListedTask, now: Temporal.Instant): z.input<typeof listedTask> {
  const { key: _, taskKey: __, doneBy: ___, ...rest } = task;
  return {
    ...rest,
    openedAt: task.openedAt.toString(),
    dueAt: task.dueAt?.toString() ?? null,
    doneAt: task.doneAt?.toString() ?? null,
    late: isLateTask(task, now),
  };
}
