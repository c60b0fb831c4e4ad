import { sql } from 'kysely';
import { record } from '#platform/audit/record.ts';
import type { Role } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { Task } from '../domain/task.ts';

/** Who has to do it from now on. */
export interface Holder {
  readonly officerId?: string | null;
  /** Whoever holds it at the unit, when no officer is named. */
  readonly role?: Role;
}

/** Hands the open tasks of a kind and subject to somebody else; the deadline stays. */
export async function handTask(
  context: Context,
  { kind, subjectId }: Pick<Task, 'kind' | 'subjectId'>,
  { officerId = null, role }: Holder,
): Promise<void> {
  const held = officerId ? null : (role ?? null);
  const rows = await context.db
    .updateTable('tasks.task')
    .set({ officer_id: officerId, role: held })
    .where('province_id', '=', context.provinceId)
    .where('subject_id', '=', subjectId)
    .where('kind', '=', kind)
    .where('done_at', 'is', null)
    .where(sql<boolean>`(officer_id, role) is distinct from (${officerId}::uuid, ${held}::text)`)
    .returning(['id', 'unit_id', 'title'])
    .execute();
  for (const { id, unit_id: unitId, title } of rows) {
    const fact = { type: 'task.handed', subjectKind: 'task', subjectId: id, unitId };
    await record(context, { ...fact, data: { title, taskAbout: subjectId, officerId, role: held } });
  }
}
