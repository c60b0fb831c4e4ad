import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import type { CourseStep, DossierCourse } from '../domain/course.ts';
import type { DossierState } from '../domain/dossier-state.ts';
import { TRANSITIONS, type Transition } from '../domain/transitions.ts';

/** The state after each event that moves a dossier. */
const STATES: ReadonlyMap<string, DossierState> = new Map([
  ['dossier.received', 'received'],
  ...Object.values<Transition>(TRANSITIONS).flatMap(({ event, to }): [string, DossierState][] =>
    to ? [[event, to]] : [],
  ),
]);

interface EventOfCourse {
  readonly type: string;
  readonly at: string;
  readonly dueAt?: string | null;
  readonly officerId?: string;
}

/** Which dossiers: those one unit decides, open now or received since then; the newest first, at most so many. */
export interface CourseFilter {
  readonly unitId: string;
  readonly receivedSince: Temporal.Instant;
  readonly onlyOpen?: boolean;
  readonly most: number;
}

/** The courses of a unit's dossiers: dossiers and their histories in one statement. For jobs: it asks for no right. */
export async function listCourses(context: Context, filter: CourseFilter): Promise<DossierCourse[]> {
  const { rows } = await sql<CourseRow>`
    select id, code, procedure_code, procedure_name, state, received_at, due_at, original_due_at, ended_at, (
      select json_agg(json_build_object('type', type, 'at', occurred_at, 'dueAt', data -> 'dueAt', 'officerId', data -> 'officerId')
        order by seq)
      from platform.event where event.province_id = dossier.province_id and event.subject_id = dossier.id) as events
    from dossiers.dossier
    where province_id = ${context.provinceId} and competent_unit_id = ${filter.unitId} and state <> 'intakeRefused' and import_id is null
      and (received_at >= ${filter.receivedSince} or ended_at is null)
      and (ended_at is null or not ${filter.onlyOpen ?? false})
    order by received_at desc, id desc limit ${filter.most}`.execute(context.db);
  return rows.filter(({ events }) => events !== null).map(toCourse);
}

/** The units that decide dossiers received since then. */
export async function decidingUnitIds(context: Context, receivedSince: Temporal.Instant): Promise<string[]> {
  const rows = await context.db
    .selectFrom('dossiers.dossier')
    .where('province_id', '=', context.provinceId)
    .where('received_at', '>=', receivedSince)
    .select('competent_unit_id')
    .distinct()
    .execute();
  return rows.map((row) => row.competent_unit_id);
}

interface CourseRow {
  readonly id: string;
  readonly code: string;
  readonly procedure_code: string;
  readonly procedure_name: string;
  readonly state: string;
  readonly received_at: Temporal.Instant;
  readonly due_at: Temporal.Instant | null;
  readonly original_due_at: Temporal.Instant | null;
  readonly ended_at: Temporal.Instant | null;
  readonly events: readonly EventOfCourse[] | null;
}

function toCourse(row: CourseRow): DossierCourse {
  return {
    dossierId: row.id,
    code: row.code,
    procedureCode: row.procedure_code,
    procedureName: row.procedure_name,
    state: row.state as DossierState,
    receivedAt: row.received_at,
    dueAt: row.due_at,
    endedAt: row.ended_at,
    steps: stepsOf(row.events ?? [], row.original_due_at ?? row.due_at),
  };
}

/** The first promise stands on the receipt slip; later ones in the events that moved it. */
function stepsOf(events: readonly EventOfCourse[], promised: Temporal.Instant | null): CourseStep[] {
  let officer: string | null = null;
  return events.flatMap(({ type, at, dueAt, officerId }) => {
    const state = STATES.get(type);
    if (!state) return [];
    if (type === TRANSITIONS.assign.event) officer = officerId ?? null;
    const moved = dueAt ? Temporal.Instant.from(dueAt) : undefined;
    const said = type === 'dossier.received' ? promised : moved;
    return [{ state, at: Temporal.Instant.from(at), officerId: officer, dueAt: said }];
  });
}
