import type { Selectable } from 'kysely';
import type { Role } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { TasksTask } from '#platform/sql/schema/tasks.ts';
import type { Task } from '../domain/task.ts';

/** A task's row as the rest of the program knows it. */
export function toTask(row: Selectable<TasksTask>): Task {
  return {
    id: row.id,
    kind: row.kind,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    taskKey: row.task_key,
    unitId: row.unit_id,
    officerId: row.officer_id,
    role: row.role as Role | null,
    title: row.title,
    detail: row.detail,
    href: row.href,
    openedAt: row.opened_at,
    dueAt: row.due_at,
    doneAt: row.done_at,
    doneBy: row.done_by,
    outcome: row.outcome as Task['outcome'],
    note: row.note,
  };
}

/** All tasks about one record, the oldest first. Whoever may read the record may see them. */
export async function tasksOfSubject(
  context: Context,
  subjectKind: string,
  subjectId: string,
): Promise<Task[]> {
  const rows = await context.db
    .selectFrom('tasks.task')
    .selectAll()
    .where('province_id', '=', context.provinceId)
    .where('subject_id', '=', subjectId)
    .where('subject_kind', '=', subjectKind)
    .orderBy('opened_at')
    .orderBy('id')
    .execute();
  return rows.map(toTask);
}
