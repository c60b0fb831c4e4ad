import { sql } from 'kysely';
import { type Scope, scopeOf } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { NAMED } from '#platform/sql/named-statements.ts';
import { type DossierState, isWaiting } from '../domain/dossier-state.ts';
import { transitionOf } from '../domain/transitions.ts';
import { WORK_KIND_NAMES, type WorkKindName, type WorkTab, workKind } from '../worklist/work-kinds.ts';
import { type Condition, handledUnitByUnit, takenInOrDecided } from './conditions.ts';
import { stillRunning } from './timeliness-conditions.ts';
import { HAS_APPRAISAL, inState, ON_ITS_WAY, openDossiers, workKindsOf } from './worklist.ts';

/** Open dossiers that are alike in all that says whose work they are, and how many they are. */
interface Heap {
  readonly state: DossierState;
  readonly receiving: string;
  readonly competent: string;
  /** Assigned to the one who asks. */
  readonly own: boolean;
  readonly on_its_way: boolean;
  readonly appraised: boolean;
  readonly all: number;
  readonly due_soon: number;
  readonly late: number;
}

/** How many dossiers each of these tabs of the worklist holds, whatever the filters say: one statement. */
export async function countWork(context: Context, tabs: readonly WorkTab[]): Promise<Map<WorkTab, number>> {
  const kinds = workKindsOf(context);
  const heaps = await heapsOf(context, kinds);
  const steps = new Map(kinds.map((name) => [name, isStepOf(context, name)]));
  const mine = (heap: Heap) => [...steps.values()].some((isStep) => isStep(heap));
  const readable = scopeOf(context.actor, 'dossiers.read');
  const inScope = (heap: Heap) => holds(readable, heap.receiving) || holds(readable, heap.competent);
  const count = (tab: WorkTab) => {
    switch (tab) {
      case 'mine':
        return sum(heaps.filter(mine), 'all');
      case 'dueSoon':
        return sum(heaps.filter(mine), 'due_soon');
      case 'overdue':
        return sum(heaps.filter(mine), 'late');
      case 'waiting':
        return sum(
          heaps.filter((heap) => inScope(heap) && !mine(heap) && !isWaiting(heap.state)),
          'all',
        );
      case 'applicant':
        return sum(
          heaps.filter((heap) => inScope(heap) && isWaiting(heap.state)),
          'all',
        );
      default:
        return sum(heaps.filter(ofKind(tab, steps.get(tab))), 'all');
    }
  };
  return new Map(tabs.map((tab) => [tab, count(tab)]));
}

function sum(heaps: readonly Heap[], what: 'all' | 'due_soon' | 'late'): number {
  return heaps.reduce((total, heap) => total + heap[what], 0);
}

function holds(scope: Scope, unitId: string): boolean {
  return scope.kind === 'all' || scope.unitIds.includes(unitId);
}

/** Whether a dossier waits for this actor to take one step: `stepParts` of the worklist, asked of one. */
function isStepOf(context: Context, name: WorkKindName): (heap: Heap) => boolean {
  const { verb, states, onItsWay } = workKind(name);
  const { permission, at, byHandlingOfficer } = transitionOf(verb);
  const scope = scopeOf(context.actor, permission);
  return (heap) =>
    states.includes(heap.state) &&
    holds(scope, at === 'receiving' ? heap.receiving : heap.competent) &&
    (!byHandlingOfficer || heap.own) &&
    (onItsWay === undefined || heap.on_its_way === onItsWay);
}

function ofKind(name: WorkKindName, isStep: ((heap: Heap) => boolean) | undefined) {
  const { appraised } = workKind(name);
  return (heap: Heap) => isStep?.(heap) === true && (appraised === undefined || heap.appraised === appraised);
}

async function heapsOf(context: Context, kinds: readonly WorkKindName[]): Promise<readonly Heap[]> {
  const parts = unitsOfWork(context, kinds).map((units) => heapsIn(context, kinds, units));
  const { rows } = await sql<Heap>`${NAMED} ${sql.join(parts, sql` union all `)}`.execute(context.db);
  return rows;
}

/** Of so few units each is counted by itself, so that a kept plan knows what it is asked for. */
const FEW_UNITS = 4;

/** Whose dossiers are asked: everybody's, or those that his units took in and those that they decide; none twice. */
function unitsOfWork(context: Context, kinds: readonly WorkKindName[]): readonly Condition[] {
  const scopes = [
    scopeOf(context.actor, 'dossiers.read'),
    ...kinds.map((name) => scopeOf(context.actor, transitionOf(workKind(name).verb).permission)),
  ];
  if (scopes.some(({ kind }) => kind === 'all')) return [sql`true`];
  const ids = [...new Set(scopes.flatMap((scope) => (scope.kind === 'all' ? [] : [...scope.unitIds])))];
  return ids.length <= FEW_UNITS && ids.length > 0 ? handledUnitByUnit(ids) : takenInOrDecided(ids);
}

function heapsIn(context: Context, kinds: readonly WorkKindName[], units: Condition) {
  const now = context.clock.now();
  const officerId = context.actor.kind === 'officer' ? context.actor.officerId : null;
  const own = sql<boolean>`coalesce(handling_officer_id = ${officerId}::uuid, false)`;
  const query = openDossiers(context)
    .where(units)
    .select([
      'state',
      'receiving_unit_id as receiving',
      'competent_unit_id as competent',
      own.as('own'),
      ON_ITS_WAY.as('on_its_way'),
      isAppraised(kinds, own).as('appraised'),
      sql<number>`count(*)`.as('all'),
      sql<number>`count(*) filter (where ${stillRunning('dueSoon', now)})`.as('due_soon'),
      sql<number>`count(*) filter (where ${stillRunning('overdue', now)})`.as('late'),
    ])
    .groupBy(sql.raw('1, 2, 3, 4, 5, 6'));
  return sql`(${query})`;
}

/** Asked only of the actor's own dossiers in a state where it makes a difference: they are few. */
function isAppraised(kinds: readonly WorkKindName[], own: Condition): Condition {
  const states = WORK_KIND_NAMES.filter((name) => kinds.includes(name)).flatMap((name) =>
    workKind(name).appraised === undefined ? [] : workKind(name).states,
  );
  if (states.length === 0) return sql`false`;
  return sql`case when ${own} and ${inState(states)} then ${HAS_APPRAISAL} else false end`;
}
