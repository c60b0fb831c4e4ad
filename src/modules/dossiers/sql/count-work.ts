import { sql } from 'kysely';
import { scopeOf } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { NAMED } from '#platform/sql/named-statements.ts';
import { transitionOf } from '../domain/transitions.ts';
import { type WorkKindName, type WorkTab, workKind } from '../worklist/work-kinds.ts';
import { allOf, anyOf, type Condition, handledBy, takenInOrDecided, WAITING } from './conditions.ts';
import { stillRunning } from './timeliness-conditions.ts';
import { HAS_APPRAISAL, openDossiers, stepCondition, workKindsOf } from './worklist.ts';

/**
 * How many dossiers each of these tabs of the worklist holds, whatever the filters say: one statement, which asks each
 * question once of each open dossier of the actor's units.
 */
export async function countWork(context: Context, tabs: readonly WorkTab[]): Promise<Map<WorkTab, number>> {
  const kinds = workKindsOf(context);
  const asked = sql.join(
    unitsOfWork(context, kinds).map((units) => askedOf(context, kinds, units)),
    sql` union all `,
  );
  const mine = anyOf(kinds.map((name) => sql.ref<boolean>(name)));
  const answers: Record<Exclude<WorkTab, WorkKindName>, Condition> = {
    mine,
    dueSoon: allOf([mine, sql`due_soon`]),
    overdue: allOf([mine, sql`late`]),
    waiting: allOf([sql`in_scope`, sql`not ${mine}`, sql`not waits`]),
    applicant: allOf([sql`in_scope`, sql`waits`]),
  };
  const conditionOf = (tab: WorkTab) =>
    tab in answers ? answers[tab as keyof typeof answers] : ofKind(tab as WorkKindName);
  const counts = tabs.map((tab) => sql`count(*) filter (where ${conditionOf(tab)}) as ${sql.ref(tab)}`);
  // Materialized: the database would else write each answer into each count, and ask again.
  const { rows } = await sql<Partial<Record<WorkTab, number>>>`${NAMED}
    with asked as materialized (${asked}) select ${sql.join(counts)} from asked`.execute(context.db);
  return new Map(tabs.map((tab) => [tab, rows[0]?.[tab] ?? 0]));
}

function ofKind(name: WorkKindName): Condition {
  const { appraised } = workKind(name);
  if (appraised === undefined) return sql.ref<boolean>(name);
  return allOf([sql.ref<boolean>(name), appraised ? sql`appraised` : sql`not appraised`]);
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

/** The answers for each open dossier. */
function askedOf(context: Context, kinds: readonly WorkKindName[], units: Condition) {
  const now = context.clock.now();
  const scope = scopeOf(context.actor, 'dossiers.read');
  const apart = kinds.filter((name) => workKind(name).appraised !== undefined);
  const toAppraise = anyOf(apart.map((name) => stepCondition(context, name)));
  const query = openDossiers(context)
    .where(units)
    .select([
      ...kinds.map((name) => stepCondition(context, name).as(name)),
      sql<boolean>`case when ${toAppraise} then ${HAS_APPRAISAL} else false end`.as('appraised'),
      (scope.kind === 'all' ? sql<boolean>`true` : handledBy(scope.unitIds)).as('in_scope'),
      WAITING.as('waits'),
      stillRunning('dueSoon', now).as('due_soon'),
      stillRunning('overdue', now).as('late'),
    ]);
  return sql`(${query})`;
}
