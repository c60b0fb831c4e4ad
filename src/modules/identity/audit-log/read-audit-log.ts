import { listUnits } from '#modules/organization/index.ts';
import { type EventRow, listEvents } from '#platform/audit/list-events.ts';
import { authorize, scopeOf } from '#platform/authorization.ts';
import { VIETNAM } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { foldedWords } from '#platform/text/fold.ts';
import { selectOfficersInScope } from '../sql/find-officers.ts';

/** How many events a page holds. */
const EVENTS_PER_PAGE = 50;
/** How many officers a name in the filter may stand for. */
const NAMESAKES = 100;

export interface AuditQuery {
  /** Name or user name of who did it. */
  readonly actor?: string | undefined;
  readonly subjectKind?: string | undefined;
  /** `officer-disabled`: as in the message codes. */
  readonly type?: string | undefined;
  /** First and last day, in Viet Nam. */
  readonly from?: Temporal.PlainDate | undefined;
  readonly to?: Temporal.PlainDate | undefined;
  readonly after?: Pick<EventRow, 'occurredAt' | 'id'> | undefined;
}

export interface AuditPage {
  readonly events: readonly EventRow[];
  /** The last event of this page, if there are more. */
  readonly next: EventRow | undefined;
}

/**
 * Nhật ký: what happened in the units over which the actor may check, newest first. Events that count at no unit
 * (the calendar, the catalogue) are seen by who checks the whole province.
 */
export async function readAuditLog(context: Context, query: AuditQuery): Promise<AuditPage> {
  authorize(context, 'identity.audit');
  const { actor = '', subjectKind, type, from, to, after } = query;
  const events = await listEvents(context, {
    actorIds: actor === '' ? undefined : await officersNamed(context, actor),
    subjectKind,
    type,
    from: from && startOf(from),
    until: to && startOf(to.add({ days: 1 })),
    unitIds: await unitsToCheck(context),
    after,
    limit: EVENTS_PER_PAGE + 1,
  });
  const page = events.slice(0, EVENTS_PER_PAGE);
  return { events: page, next: events.length > EVENTS_PER_PAGE ? page.at(-1) : undefined };
}

/** Undefined for who checks the whole province. */
async function unitsToCheck(context: Context): Promise<readonly string[] | undefined> {
  const scope = scopeOf(context.actor, 'identity.audit');
  if (scope.kind === 'all') return undefined;
  const roots = await listUnits(context, { kinds: ['province'] });
  return roots.every((root) => scope.unitIds.includes(root.id)) ? undefined : scope.unitIds;
}

async function officersNamed(context: Context, text: string): Promise<string[]> {
  const everybody = { kind: 'all' } as const;
  const found = await selectOfficersInScope(context, {
    scope: everybody,
    words: foldedWords(text),
    limit: NAMESAKES,
  });
  return found.map((officer) => officer.id);
}

/** The beginning of a day; days out of the database's reach count as the nearest that anything can have happened on. */
function startOf(date: Temporal.PlainDate): Temporal.Instant {
  const year = Math.min(Math.max(date.year, 1900), 2999);
  return date.with({ year }).toZonedDateTime(VIETNAM).toInstant();
}
