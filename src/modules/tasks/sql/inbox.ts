import { type RawBuilder, sql } from 'kysely';
import { type OfficerActor, scopeOf } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { isAmong } from '#platform/sql/is-among.ts';
import { NAMED } from '#platform/sql/named-statements.ts';
import { keyText, type PageAsk, pageOfRows, type RowPage } from '#platform/sql/page-of-rows.ts';
import { TASK_DUE_SOON, TASK_TABS, type Task, type TaskTab, type TaskView } from '../domain/task.ts';
import { toTask } from './task-rows.ts';

/** A task in a list, with the key by which the list is paged. */
export type ListedTask = Task & { readonly key: string };

/** Tasks without a deadline stand last; of those that have ended the latest stands first. */
const DUE_KEY = sql`coalesce(due_at, 'infinity'::timestamptz)`;
const DONE_KEY = sql`done_at`;

/** One page of a tab of this actor's inbox. */
export async function pageOfTasks(
  context: Context,
  view: TaskView,
  tab: TaskTab,
  ask: PageAsk,
): Promise<RowPage<ListedTask>> {
  const [key, order] = tab === 'done' ? ([DONE_KEY, 'desc'] as const) : ([DUE_KEY, 'asc'] as const);
  const query = tasksIn(context, view)
    .where(tabCondition(tab, context.clock.now()))
    .selectAll()
    .select(keyText(key).as('key'));
  const page = await pageOfRows(context.db, query, key, order, ask);
  return { ...page, rows: page.rows.map((row) => ({ ...toTask(row), key: row.key })) };
}

/** How many tasks each tab holds: one statement. */
export async function countTasks(context: Context, view: TaskView): Promise<Record<TaskTab, number>> {
  const now = context.clock.now();
  return tasksIn(context, view)
    .select(TASK_TABS.map((tab) => sql<number>`count(*) filter (where ${tabCondition(tab, now)})`.as(tab)))
    .executeTakeFirstOrThrow();
}

/** How many tasks wait for this officer himself, and how many of them are late: asked with every page. */
export async function countOpen(context: Context): Promise<{ readonly open: number; readonly late: number }> {
  const late = sql<number>`count(*) filter (where due_at < ${context.clock.now()})`;
  const parts = mineInParts(context).map((part) => {
    const tasks = openTasks(context).where(part);
    return sql`(${tasks.select([sql<number>`count(*)`.as('open'), late.as('late')])})`;
  });
  if (parts.length === 0) return { open: 0, late: 0 };
  const { rows } = await sql<{
    open: number;
    late: number;
  }>`${NAMED} ${sql.join(parts, sql` union all `)}`.execute(context.db);
  return rows.reduce((sum, row) => ({ open: sum.open + row.open, late: sum.late + row.late }));
}

function openTasks(context: Context) {
  return context.db
    .selectFrom('tasks.task')
    .where('province_id', '=', context.provinceId)
    .where('done_at', 'is', null);
}

function tasksIn(context: Context, view: TaskView) {
  return context.db
    .selectFrom('tasks.task')
    .where('province_id', '=', context.provinceId)
    .where(view === 'mine' ? isMine(context) : isOverseen(context));
}

function tabCondition(tab: TaskTab, now: Temporal.Instant) {
  const soon = now.add(TASK_DUE_SOON);
  switch (tab) {
    case 'open':
      return sql<boolean>`done_at is null`;
    case 'new':
      return sql<boolean>`(done_at is null and (due_at is null or due_at > ${soon}))`;
    case 'dueSoon':
      return sql<boolean>`(done_at is null and due_at >= ${now} and due_at <= ${soon})`;
    case 'overdue':
      return sql<boolean>`(done_at is null and due_at < ${now})`;
    case 'done':
      return sql<boolean>`done_at is not null`;
  }
}

/** By name, or by a role that the officer holds at the task's unit. */
function isMine(context: Context) {
  const parts = mineInParts(context);
  return parts.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(parts, sql` or `)})`;
}

/** What is his by name, and role by role what is not; each found by an index of its own, none twice. */
function mineInParts({ actor }: Context): RawBuilder<boolean>[] {
  if (actor.kind !== 'officer') return [];
  const byName = sql<boolean>`officer_id = ${actor.officerId}::uuid`;
  const held = byRole(actor).map(
    ([role, unitIds]) =>
      sql<boolean>`(role = ${role} and ${isAmong(sql.ref('unit_id'), unitIds)} and ${byName} is not true)`,
  );
  return [byName, ...held];
}

function byRole({ grants }: OfficerActor): [string, string[]][] {
  const units = new Map<string, Set<string>>();
  for (const { role, unitIds } of grants) {
    const known = units.get(role) ?? new Set();
    for (const unitId of unitIds) known.add(unitId);
    units.set(role, known);
  }
  return [...units].map(([role, ids]) => [role, [...ids]]);
}

function isOverseen({ actor }: Context) {
  const scope = scopeOf(actor, 'tasks.oversee');
  return scope.kind === 'all'
    ? sql<boolean>`true`
    : sql<boolean>`unit_id = any(${[...scope.unitIds]}::uuid[])`;
}
