import { sql } from 'kysely';
import { eventRow } from '#platform/audit/record.ts';
import { type Context, newId } from '#platform/context.ts';
import { yearOfId } from '#platform/ids.ts';
import type { TaskOutcome } from '../domain/task.ts';

interface Ending {
  readonly kind: string;
  readonly subjectId: string;
  readonly key?: string;
}

/**
 * Ends those of these tasks that are open, each with its event; answers how many there were. A task and its ending are written in one
 * statement, since each needs the other.
 */
export async function endTasks(
  context: Context,
  endings: readonly Ending[],
  outcome: TaskOutcome,
  note: string,
): Promise<number> {
  if (endings.length === 0) return 0;
  const asked = endings.map(({ kind, subjectId, key }) => ({
    kind,
    subject_id: subjectId,
    key: key ?? null,
  }));
  const officerId = context.actor.kind === 'officer' ? context.actor.officerId : null;
  const { rows } = await sql<Ended>`
    with asked as (
      select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked (kind text, subject_id uuid, key text)
    ), ended as (
      update tasks.task set done_at = ${context.clock.now()}, done_by = ${officerId}, outcome = ${outcome}, note = ${note}
      from asked
      where task.province_id = ${context.provinceId} and task.subject_id = asked.subject_id and task.kind = asked.kind
        and (asked.key is null or task.task_key = asked.key) and task.done_at is null
      returning task.province_id, task.id, task.unit_id, task.kind, task.title, task.subject_id, task.done_at, task.outcome,
        task.due_at < task.done_at as late
    ), kept as (
      insert into tasks.ending (province_id, task_id, done_at, outcome) select province_id, id, done_at, outcome from ended
    )
    select id, unit_id, kind, title, subject_id, late from ended
  `.execute(context.db);
  await noteEnds(context, rows, outcome, note);
  return rows.length;
}

interface Ended {
  readonly id: string;
  readonly unit_id: string;
  readonly kind: string;
  readonly title: string;
  readonly subject_id: string;
  readonly late: boolean | null;
}

/** The events of what has ended. Each task is locked by its own change, so the next number in its history is free. */
async function noteEnds(context: Context, ended: readonly Ended[], outcome: TaskOutcome, note: string) {
  const [first] = ended;
  if (!first) return;
  const type = outcome === 'done' ? 'task.done' : 'task.cancelled';
  const event = eventRow(context, { type, subjectKind: 'task', subjectId: first.id });
  const rows = ended.map((task) => ({
    subject_id: task.id,
    id: newId(context),
    year: yearOfId(task.id),
    unit_id: task.unit_id,
    data: { kind: task.kind, title: task.title, taskAbout: task.subject_id, late: task.late === true, note },
  }));
  await sql`
    insert into platform.event (province_id, year, subject_id, seq, id, subject_kind, type, occurred_at, actor_kind,
      actor_id, actor_name, unit_id, request_id, data)
    select ${event.province_id}, ended.year, ended.subject_id,
      (select coalesce(max(seq), 0) + 1 from platform.event where province_id = ${event.province_id}
        and event.year = ended.year and event.subject_id = ended.subject_id),
      ended.id, ${event.subject_kind}, ${event.type}, ${event.occurred_at}, ${event.actor_kind}, ${event.actor_id},
      ${event.actor_name}, ended.unit_id, ${event.request_id}, ended.data
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as ended (subject_id uuid, id uuid, year smallint, unit_id uuid, data jsonb)
  `.execute(context.db);
}
