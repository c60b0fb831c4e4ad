import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { yearOfId } from '../ids.ts';

/** One event as it is read: what happened to which record, when, by whom, at which unit. */
export interface EventRow {
  readonly id: string;
  /** Position in the history of its subject, from 1. */
  readonly seq: number;
  /** `noun.happened`; said in words by `eventText`. */
  readonly type: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly occurredAt: Temporal.Instant;
  readonly actorKind: 'anonymous' | 'system' | 'officer';
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly unitId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  /** Done at the command line of the server, not on a page or by the interface. */
  readonly byCommandLine: boolean;
}

/** How the request ids of the command line begin. */
export const COMMAND_LINE = 'cli:';

/** What to list; whatever is left out does not narrow the list. */
export interface EventFilter {
  /** Only what one of these officers did. */
  readonly actorIds?: readonly string[] | undefined;
  readonly subjectKind?: string | undefined;
  /** `officer.disabled`, or the same with dashes and small letters as in `eventCode`. */
  readonly type?: string | undefined;
  /** The first instant that counts. */
  readonly from?: Temporal.Instant | undefined;
  /** The first instant that no longer counts. */
  readonly until?: Temporal.Instant | undefined;
  /** Only events that count at one of these units. */
  readonly unitIds?: readonly string[] | undefined;
  /** Only what stands after this row in the list, newest first: the last row of the page before. */
  readonly after?: Pick<EventRow, 'occurredAt' | 'id'> | undefined;
  readonly limit: number;
}

/** The history of one record, oldest first. Its partition is known from the id, so it is quick at any size. */
export async function historyOf(context: Context, subjectId: string): Promise<EventRow[]> {
  const rows = await events(context)
    .where('subject_id', '=', subjectId)
    .where('year', '=', yearOfId(subjectId))
    .orderBy('seq')
    .execute();
  return rows.map(toEvent);
}

/** The histories of many records in one statement, each oldest first. */
export async function historiesOf(
  context: Context,
  subjectIds: readonly string[],
): Promise<Map<string, EventRow[]>> {
  const years = [...new Set(subjectIds.map(yearOfId))];
  const rows = await events(context)
    .where('subject_id', '=', sql<string>`any(${[...subjectIds]}::uuid[])`)
    .where('year', '=', sql<number>`any(${years}::smallint[])`)
    .orderBy('subject_id')
    .orderBy('seq')
    .execute();
  return Map.groupBy(rows.map(toEvent), ({ subjectId }) => subjectId);
}

/** Which records something happened to in this time, of these types of events if any are named: from the first instant on, not the last. */
export async function subjectsTouched(
  context: Context,
  { subjectKind, types, from, until }: TouchedFilter,
): Promise<string[]> {
  const rows = await context.db
    .selectFrom('platform.event')
    .select('subject_id')
    .distinct()
    .where('province_id', '=', context.provinceId)
    .where('subject_kind', '=', subjectKind)
    .where('occurred_at', '>=', from)
    .where('occurred_at', '<', until)
    .$if(types !== undefined, (query) => query.where('type', 'in', [...(types ?? [])]))
    .orderBy('subject_id')
    .execute();
  return rows.map(({ subject_id }) => subject_id);
}

export interface TouchedFilter {
  readonly subjectKind: string;
  readonly types?: readonly string[] | undefined;
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/** Events of all records, newest first, paged by key. The caller says which units' events may be seen. */
export async function listEvents(context: Context, filter: EventFilter): Promise<EventRow[]> {
  let query = events(context);
  if (filter.actorIds) query = query.where('actor_id', '=', sql<string>`any(${filter.actorIds}::uuid[])`);
  if (filter.subjectKind)
    query = query.where(sql<string>`lower(subject_kind)`, '=', filter.subjectKind.toLowerCase());
  if (filter.type)
    query = query.where(sql<string>`lower(replace(type, '.', '-'))`, '=', typeKey(filter.type));
  if (filter.from) query = query.where('occurred_at', '>=', filter.from);
  if (filter.until) query = query.where('occurred_at', '<', filter.until);
  if (filter.unitIds) query = query.where('unit_id', '=', sql<string>`any(${filter.unitIds}::uuid[])`);
  const { after } = filter;
  if (after) query = query.where(sql<boolean>`(occurred_at, id) < (${after.occurredAt}, ${after.id}::uuid)`);
  const rows = await query.orderBy('occurred_at', 'desc').orderBy('id', 'desc').limit(filter.limit).execute();
  return rows.map(toEvent);
}

/** How a type stands in a message code: `supplementRequest.sent` → `supplementrequest-sent`. */
export function typeKey(type: string): string {
  return type.replaceAll('.', '-').toLowerCase();
}

function events(context: Context) {
  return context.db.selectFrom('platform.event').selectAll().where('province_id', '=', context.provinceId);
}

type Row = Awaited<ReturnType<ReturnType<typeof events>['execute']>>[number];

function toEvent(row: Row): EventRow {
  return {
    id: row.id,
    seq: row.seq,
    type: row.type,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    occurredAt: row.occurred_at,
    actorKind: row.actor_kind as EventRow['actorKind'],
    actorId: row.actor_id,
    actorName: row.actor_name,
    unitId: row.unit_id,
    data: row.data as EventRow['data'],
    byCommandLine: row.request_id.startsWith(COMMAND_LINE),
  };
}
