import { sql } from 'kysely';
import { type Scope, scopeOf } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { NAMED } from '#platform/sql/named-statements.ts';
import { type DossierState, isWaiting } from '../domain/dossier-state.ts';
import { transitionOf } from '../domain/transitions.ts';
import { type WorkKindName, type WorkTab, workKind } from '../worklist/work-kinds.ts';
import { type Condition, takenInOrDecided } from './conditions.ts';
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
  readonly all: number;
  /** How many of them, or of others like them, have an appraisal. */
  readonly appraised: number;
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
        return ofKind(tab, heaps.filter(steps.get(tab) ?? (() => false)));
    }
  };
  return new Map(tabs.map((tab) => [tab, count(tab)]));
}

function sum(heaps: readonly Heap[], what: 'all' | 'appraised' | 'due_soon' | 'late'): number {
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

function ofKind(name: WorkKindName, heaps: readonly Heap[]): number {
  const { appraised } = workKind(name);
  const withAppraisal = sum(heaps, 'appraised');
  if (appraised === undefined) return sum(heaps, 'all');
  return appraised ? withAppraisal : sum(heaps, 'all') - withAppraisal;
}

async function heapsOf(context: Context, kinds: readonly WorkKindName[]): Promise<readonly Heap[]> {
  const now = context.clock.now();
  const open = unitsOfWork(context, kinds).map((units) => factsIn(context, units));
  // Materialized: the database would else sort the rows to count them, which takes longer than finding them.
  const { rows } = await sql<Heap>`${NAMED} with facts as materialized (${sql.join(open, sql` union all `)})
    select state, receiving, competent, own, on_its_way, count(*) as all, 0 as appraised,
      count(*) filter (where ${stillRunning('dueSoon', now)}) as due_soon,
      count(*) filter (where ${stillRunning('overdue', now)}) as late
    from facts group by state, receiving, competent, own, on_its_way
    union all ${appraisedOf(context, kinds)}`.execute(context.db);
  return rows;
}

/** Whose dossiers are asked: everybody's, or those that his units took in and those that they decide; none twice. */
function unitsOfWork(context: Context, kinds: readonly WorkKindName[]): readonly Condition[] {
  const scopes = [
    scopeOf(context.actor, 'dossiers.read'),
    ...kinds.map((name) => scopeOf(context.actor, transitionOf(workKind(name).verb).permission)),
  ];
  if (scopes.some(({ kind }) => kind === 'all')) return [sql`true`];
  const ids = new Set(scopes.flatMap((scope) => (scope.kind === 'all' ? [] : scope.unitIds)));
  return takenInOrDecided([...ids]);
}

function factsIn(context: Context, units: Condition) {
  const query = openDossiers(context)
    .where(units)
    .select([
      'state',
      'receiving_unit_id as receiving',
      'competent_unit_id as competent',
      isOwn(context).as('own'),
      ON_ITS_WAY.as('on_its_way'),
      'ended_at',
      'due_at',
    ]);
  return sql`(${query})`;
}

function isOwn({ actor }: Context): Condition {
  const officerId = actor.kind === 'officer' ? actor.officerId : null;
  return sql`coalesce(handling_officer_id = ${officerId}::uuid, false)`;
}

/** Of what the actor handles himself, how much has an appraisal: asked of his own dossiers alone, and where it makes a difference. */
function appraisedOf(context: Context, kinds: readonly WorkKindName[]) {
  const states = kinds.flatMap((name) => (workKind(name).appraised ? workKind(name).states : []));
  const query = openDossiers(context)
    .where(states.length === 0 ? sql<boolean>`false` : inState(states))
    .where('handling_officer_id', '=', context.actor.kind === 'officer' ? context.actor.officerId : null)
    .where(HAS_APPRAISAL)
    .select([
      'state',
      'receiving_unit_id as receiving',
      'competent_unit_id as competent',
      sql`true`.as('own'),
      ON_ITS_WAY.as('on_its_way'),
      sql`0`.as('all'),
      sql`count(*)`.as('appraised'),
      sql`0`.as('due_soon'),
      sql`0`.as('late'),
    ])
    .groupBy(['state', 'receiving_unit_id', 'competent_unit_id', ON_ITS_WAY]);
  return sql`(${query})`;
}
