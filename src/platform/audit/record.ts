import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { newId } from '../context.ts';
import { yearOfId } from '../ids.ts';
import { type EventNotice, enqueue } from '../jobs/enqueue.ts';

/** A fact that happened to one record. `data` never holds a name, an address or an identity number. */
export interface EventFact {
  /** `noun.happened`, e.g. `officer.disabled` */
  readonly type: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** The unit in whose history it counts. */
  readonly unitId?: string | undefined;
  readonly data?: Readonly<Record<string, unknown>>;
}

/**
 * Appends one event to the history of its subject, in the transaction of the request, and starts the jobs that
 * listen to it. The event table is history, audit trail and source of jobs; nobody can change or delete a row.
 */
export async function record(context: Context, fact: EventFact): Promise<void> {
  const row = eventRow(context, fact);
  // One event of a subject at a time: without the lock two of the same moment would want the same number.
  await sql`select pg_advisory_xact_lock(hashtextextended(${row.subject_id}::text, 0))`.execute(context.db);
  await sql`
    insert into platform.event (province_id, year, subject_id, seq, id, subject_kind, type, occurred_at,
      actor_kind, actor_id, actor_name, unit_id, request_id, data)
    select ${row.province_id}, ${row.year}, ${row.subject_id}, coalesce(max(seq), 0) + 1, ${row.id}, ${row.subject_kind},
      ${row.type}, ${row.occurred_at}, ${row.actor_kind}, ${row.actor_id}, ${row.actor_name}, ${row.unit_id},
      ${row.request_id}, ${row.data}
    from platform.event
    where province_id = ${row.province_id} and year = ${row.year} and subject_id = ${row.subject_id}
  `.execute(context.db);
  await notifyListeners(context, row.id, fact);
}

/** The event's columns but `seq`: for the one statement that changes a dossier and writes its event together. */
export function eventRow(context: Context, fact: EventFact) {
  const { actor } = context;
  return {
    province_id: context.provinceId,
    year: yearOfId(fact.subjectId),
    subject_id: fact.subjectId,
    id: newId(context),
    subject_kind: fact.subjectKind,
    type: fact.type,
    occurred_at: context.clock.now(),
    actor_kind: actor.kind,
    actor_id: actor.kind === 'officer' ? actor.officerId : null,
    actor_name: actor.kind === 'anonymous' ? null : actor.name,
    unit_id: fact.unitId ?? null,
    request_id: context.requestId,
    data: JSON.stringify(fact.data ?? {}),
  };
}

/** Starts the jobs that listen to this event; called by whoever wrote the event's row. */
export async function notifyListeners(context: Context, eventId: string, fact: EventFact): Promise<void> {
  for (const job of context.registry.listenersOf(fact.type, fact.data)) {
    const notice: EventNotice = { eventId, type: fact.type, subjectId: fact.subjectId };
    await enqueue(context, job, notice);
  }
}
