import type { Role } from '#platform/authorization.ts';
import { type Context, newId } from '#platform/context.ts';
import { insertTasks, type TaskRow } from '../sql/insert-tasks.ts';

/** What has to be done, about what, by whom and when. The texts are Vietnamese and hold no personal data. */
export interface NewTask {
  /** `module.what`: `dossiers.apology` */
  readonly kind: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** Unique with kind and subject; '' unless told. */
  readonly key?: string;
  readonly unitId: string;
  readonly officerId?: string | null;
  /** Whoever holds it at the unit, when no officer is named. */
  readonly role?: Role;
  readonly title: string;
  readonly detail?: string;
  /** Where it is done: a path of this program. */
  readonly href: string;
  readonly dueAt: Temporal.Instant | null;
}

/** So many go into one statement: it stays well below what the database takes as one message. */
const AT_ONCE = 2000;

/** Opens a task, in the transaction of the caller. Answers its id, or undefined when it existed already. */
export async function openTask(context: Context, task: NewTask): Promise<string | undefined> {
  const [id] = await openTasks(context, [task]);
  return id;
}

/** Opens many tasks with their events, a statement for two thousand; answers the ids of those that are new. */
export async function openTasks(context: Context, tasks: readonly NewTask[]): Promise<string[]> {
  const opened: string[] = [];
  for (let from = 0; from < tasks.length; from += AT_ONCE) {
    const rows = tasks.slice(from, from + AT_ONCE).map((task) => toRow(context, task));
    opened.push(...(await insertTasks(context, rows)));
  }
  return opened;
}

function toRow(context: Context, task: NewTask): TaskRow {
  return {
    id: newId(context),
    event_id: newId(context),
    kind: task.kind,
    subject_kind: task.subjectKind,
    subject_id: task.subjectId,
    task_key: task.key ?? '',
    unit_id: task.unitId,
    officer_id: task.officerId ?? null,
    role: task.officerId ? null : (task.role ?? null),
    title: task.title,
    detail: task.detail ?? '',
    href: task.href,
    due_at: task.dueAt?.toString() ?? null,
  };
}
