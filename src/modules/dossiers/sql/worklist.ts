import { sql } from 'kysely';
import { isAllowed, scopeOf } from '#platform/authorization.ts';
import { VIETNAM, vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { isAmong } from '#platform/sql/is-among.ts';
import { type KeyedList, type PageAsk, pageByKeys, type RowPage } from '#platform/sql/page-of-rows.ts';
import type { Channel } from '../domain/channel.ts';
import type { DossierState } from '../domain/dossier-state.ts';
import { transitionOf } from '../domain/transitions.ts';
import { WORK_KIND_NAMES, type WorkKindName, type WorkTab, workKind } from '../worklist/work-kinds.ts';
import { allOf, anyOf, type Condition, takenInOrDecided, WAITING } from './conditions.ts';
import { dossiersOfPage, type ListedDossier } from './dossier-rows.ts';
import { matchesText } from './search/matches-text.ts';
import { stillRunning } from './timeliness-conditions.ts';

/** Due today, within the next three days, or late; of dossiers whose clock still runs. */
export const DUE_FILTERS = ['today', 'threeDays', 'overdue'] as const;
export type DueFilter = (typeof DUE_FILTERS)[number];

export interface WorkFilter {
  readonly tab: WorkTab;
  readonly q?: string | undefined;
  readonly field?: string | undefined;
  readonly procedureIds?: readonly string[] | undefined;
  readonly channel?: Channel | undefined;
  readonly due?: DueFilter | undefined;
}

/** Dossiers without a due date stand last. */
const DUE_KEY = sql<Temporal.Instant>`coalesce(due_at, 'infinity'::timestamptz)`;

/** The kinds of work this actor's roles give him, at any unit. */
export function workKindsOf(context: Context): WorkKindName[] {
  return WORK_KIND_NAMES.filter((name) =>
    isAllowed(context.actor, transitionOf(workKind(name).verb).permission),
  );
}

/** One page of a tab, the most urgent first. */
export async function pageOfWork(
  context: Context,
  filter: WorkFilter,
  ask: PageAsk,
): Promise<RowPage<ListedDossier>> {
  const narrowed = narrowing(context, filter);
  const queries = partsOf(context, filter.tab).map((part) =>
    openDossiers(context).where(allOf([part, ...narrowed])),
  );
  // What an officer sees when he opens the list.
  const plain = narrowed.length === 0 && !ask.after && !ask.before;
  const read: KeyedList<ListedDossier>['read'] = (chosen, to) => dossiersOfPage(context, chosen, to, plain);
  return pageByKeys(context.db, { queries, key: DUE_KEY, order: 'asc', read }, ask);
}

/** Not done yet, and not another system's. */
export function openDossiers(context: Context) {
  return context.db
    .selectFrom('dossiers.dossier')
    .where('province_id', '=', context.provinceId)
    .where(sql<boolean>`open and import_id is null`);
}

/** A tab in parts that have no dossier in common, each found by an index of its own. */
function partsOf(context: Context, tab: WorkTab): readonly Condition[] {
  const now = context.clock.now();
  switch (tab) {
    case 'mine':
      return mine(context);
    case 'dueSoon':
    case 'overdue':
      return mine(context).map((part) => allOf([part, stillRunning(tab, now)]));
    case 'waiting': {
      const steps = stepsOf(context).map((name) => stepCondition(context, name));
      return inScope(context).map((part) => allOf([part, sql`not ${anyOf(steps)}`, sql`not ${WAITING}`]));
    }
    case 'applicant':
      return inScope(context).map((part) => allOf([part, WAITING]));
    default:
      return kindParts(context, tab);
  }
}

/** Any work of his, step by step. */
function mine(context: Context): readonly Condition[] {
  return stepsOf(context).flatMap((name) => stepParts(context, name));
}

/** One kind for each step: what is to be taken up and what is to be appraised are together what he is to appraise at all. */
export function stepsOf(context: Context): readonly WorkKindName[] {
  return workKindsOf(context).filter((name) => workKind(name).appraised !== true);
}

function kindParts(context: Context, name: WorkKindName): readonly Condition[] {
  const { appraised } = workKind(name);
  const parts = stepParts(context, name);
  if (appraised === undefined) return parts;
  return parts.map((part) => allOf([part, appraised ? HAS_APPRAISAL : sql<boolean>`not ${HAS_APPRAISAL}`]));
}

/** What waits for this actor to take one step: the state, the unit and, where it is assigned, the person. */
export function stepCondition(context: Context, name: WorkKindName): Condition {
  const { states, scope, unit, rest } = stepOf(context, name);
  return allOf([inState(states), ...(scope.kind === 'all' ? [] : [isAmong(unit, scope.unitIds)]), ...rest]);
}

/** Of so few lists a step is put together, each of which an index holds in order of the due dates. */
const FEW_PARTS = 6;

/** `stepCondition` as one list for each state and unit, or for each state of the person; in one where the units are many. */
function stepParts(context: Context, name: WorkKindName): readonly Condition[] {
  const { states, scope, unit, rest, byPerson } = stepOf(context, name);
  if (scope.kind === 'all') return states.map((state) => allOf([inState([state]), ...rest]));
  const units = byPerson ? [scope.unitIds] : scope.unitIds.map((unitId) => [unitId]);
  if (units.length * states.length > FEW_PARTS) return [stepCondition(context, name)];
  return states.flatMap((state) =>
    units.map((ids) => allOf([inState([state]), isAmong(unit, ids), ...rest])),
  );
}

function stepOf(context: Context, name: WorkKindName) {
  const { verb, states, onItsWay } = workKind(name);
  const { permission, at, byHandlingOfficer } = transitionOf(verb);
  const officerId = context.actor.kind === 'officer' ? context.actor.officerId : null;
  const rest = [
    ...(byHandlingOfficer ? [sql<boolean>`handling_officer_id = ${officerId}::uuid`] : []),
    ...(onItsWay === undefined ? [] : [onItsWay ? ON_ITS_WAY : sql<boolean>`not ${ON_ITS_WAY}`]),
  ];
  const unit = sql.ref(at === 'receiving' ? 'receiving_unit_id' : 'competent_unit_id');
  return { states, scope: scopeOf(context.actor, permission), unit, rest, byPerson: byHandlingOfficer };
}

function inState(states: readonly DossierState[]): Condition {
  return sql`state in (${sql.join(states.map((state) => sql.lit(state)))})`;
}

/** On its way from another office: it has not come to the one that decides. */
const ON_ITS_WAY: Condition = sql`(non_territorial and clock_start_at is null)`;

// Asked row by row, never as one list of all appraisals there are.
export const HAS_APPRAISAL: Condition = sql`coalesce((select true from dossiers.appraisal
  where appraisal.province_id = dossier.province_id and appraisal.dossier_id = dossier.id limit 1), false)`;

/** Received or decided by the actor's units; a unit that only helped has no work in it. */
export function inScope(context: Context): readonly Condition[] {
  const scope = scopeOf(context.actor, 'dossiers.read');
  return scope.kind === 'all' ? [sql`true`] : takenInOrDecided(scope.unitIds);
}

function narrowing(context: Context, filter: WorkFilter): Condition[] {
  return [
    ...(filter.q ? [matchesText(filter.q)] : []),
    ...(filter.field ? [sql<boolean>`procedure_field = ${filter.field}`] : []),
    ...(filter.procedureIds ? [sql<boolean>`procedure_id = any(${[...filter.procedureIds]}::uuid[])`] : []),
    ...(filter.channel ? [sql<boolean>`channel = ${filter.channel}`] : []),
    ...(filter.due ? [dueCondition(context, filter.due)] : []),
  ];
}

function dueCondition(context: Context, due: DueFilter): Condition {
  if (due === 'overdue') return stillRunning('overdue', context.clock.now());
  const today = vietnamDate(context.clock.now());
  const end = today
    .add({ days: due === 'today' ? 1 : 4 })
    .toZonedDateTime(VIETNAM)
    .toInstant();
  const start = due === 'today' ? today.toZonedDateTime(VIETNAM).toInstant() : context.clock.now();
  return sql`(ended_at is null and not ${WAITING} and due_at >= ${start} and due_at < ${end})`;
}
