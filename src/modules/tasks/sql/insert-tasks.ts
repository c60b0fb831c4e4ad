import { sql } from 'kysely';
import { eventRow } from '#platform/audit/record.ts';
import type { Context } from '#platform/context.ts';

/** A new task as it goes to the database, with the id of its first event. */
export interface TaskRow {
  readonly id: string;
  readonly event_id: string;
  readonly kind: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly task_key: string;
  readonly unit_id: string;
  readonly officer_id: string | null;
  readonly role: string | null;
  readonly title: string;
  readonly detail: string;
  readonly href: string;
  readonly due_at: string | null;
}

/**
 * Writes the tasks that are not there yet, each with its first event, in one statement; answers the new ids. Two who
 * open the same at once: one waits for the other and then finds it there. In one order, so that they never wait crosswise.
 */
export async function insertTasks(context: Context, tasks: readonly TaskRow[]): Promise<string[]> {
  const [first] = tasks;
  if (!first) return [];
  const opened = { type: 'task.opened', subjectKind: 'task' };
  const event = eventRow(context, { ...opened, subjectId: first.id });
  const { rows } = await sql<{ id: string }>`
    with asked as (
      select * from jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb) as asked (id uuid, event_id uuid, kind text,
        subject_kind text, subject_id uuid, task_key text, unit_id uuid, officer_id uuid, role text, title text, detail text,
        href text, due_at timestamptz)
    ), made as (
      insert into tasks.task (province_id, id, kind, subject_kind, subject_id, task_key, unit_id, officer_id, role, title,
        detail, href, opened_at, due_at)
      select ${event.province_id}, id, kind, subject_kind, subject_id, task_key, unit_id, officer_id, role, title, detail, href,
        ${event.occurred_at}, due_at
      from asked order by subject_id, kind, task_key
      on conflict on constraint task_once do nothing
      returning id, unit_id, kind, title, subject_id, due_at
    ), noted as (
      insert into platform.event (province_id, year, subject_id, seq, id, subject_kind, type, occurred_at, actor_kind,
        actor_id, actor_name, unit_id, request_id, data)
      select ${event.province_id}, ${event.year}, made.id, 1, asked.event_id, ${event.subject_kind}, ${event.type},
        ${event.occurred_at}, ${event.actor_kind}, ${event.actor_id}, ${event.actor_name}, made.unit_id,
        ${event.request_id}, jsonb_build_object('kind', made.kind, 'title', made.title, 'taskAbout', made.subject_id,
          'dueAt', made.due_at)
      from made join asked on asked.id = made.id
    )
    select id from made
  `.execute(context.db);
  return rows.map(({ id }) => id);
}
