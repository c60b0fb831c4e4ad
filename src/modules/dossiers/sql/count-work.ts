import { type RawBuilder, sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import { NAMED } from '#platform/sql/named-statements.ts';
import { type WorkKindName, type WorkTab, workKind } from '../worklist/work-kinds.ts';
import { type Condition, WAITING } from './conditions.ts';
import { stillRunning } from './timeliness-conditions.ts';
import { HAS_APPRAISAL, inScope, openDossiers, stepCondition, stepsOf } from './worklist.ts';

/** What is counted of the open dossiers: all that the actor's units have, or one step of his. */
interface Counted {
  readonly what: 'scope' | WorkKindName;
  readonly open: number;
  /** The applicant has to act. */
  readonly waits: number;
  readonly appraised: number;
  readonly due_soon: number;
  readonly late: number;
}

/**
 * How many dossiers each of these tabs of the worklist holds, whatever the filters say: one statement. What waits for others is
 * all that his units have without what waits for him or the applicant: whoever takes a step at a unit may read its dossiers.
 */
export async function countWork(context: Context, tabs: readonly WorkTab[]): Promise<Map<WorkTab, number>> {
  const rows = await countedOf(context);
  const scope = rows.filter(({ what }) => what === 'scope');
  const steps = rows.filter(({ what }) => what !== 'scope');
  const count = (tab: WorkTab) => {
    switch (tab) {
      case 'mine':
        return sum(steps, 'open');
      case 'dueSoon':
        return sum(steps, 'due_soon');
      case 'overdue':
        return sum(steps, 'late');
      case 'applicant':
        return sum(scope, 'waits');
      case 'waiting':
        return sum(scope, 'open') - sum(scope, 'waits') - sum(steps, 'open');
      default:
        return ofKind(tab, steps);
    }
  };
  return new Map(tabs.map((tab) => [tab, count(tab)]));
}

function ofKind(name: WorkKindName, steps: readonly Counted[]): number {
  const { verb, appraised, onItsWay } = workKind(name);
  const same = steps.filter(({ what }) => {
    const step = workKind(what as WorkKindName);
    return step.verb === verb && step.onItsWay === onItsWay;
  });
  if (appraised === undefined) return sum(same, 'open');
  return appraised ? sum(same, 'appraised') : sum(same, 'open') - sum(same, 'appraised');
}

function sum(rows: readonly Counted[], what: 'open' | 'waits' | 'appraised' | 'due_soon' | 'late'): number {
  return rows.reduce((total, row) => total + row[what], 0);
}

async function countedOf(context: Context): Promise<readonly Counted[]> {
  const counts = [
    ...inScope(context).map((part) => counted(context, 'scope', part, { waits: WAITING })),
    ...stepsOf(context).map((name) => stepCounted(context, name)),
  ];
  const { rows } = await sql<Counted>`${NAMED} ${sql.join(counts, sql` union all `)}`.execute(context.db);
  return rows;
}

function stepCounted(context: Context, name: WorkKindName): RawBuilder<unknown> {
  const now = context.clock.now();
  return counted(context, name, stepCondition(context, name), {
    ...(workKind(name).appraised === undefined ? {} : { appraised: HAS_APPRAISAL }),
    due_soon: stillRunning('dueSoon', now),
    late: stillRunning('overdue', now),
  });
}

/** One row: how many open dossiers meet a condition, and how many of them what is asked besides. */
function counted(
  context: Context,
  what: Counted['what'],
  condition: Condition,
  besides: Partial<Record<'waits' | 'appraised' | 'due_soon' | 'late', Condition>>,
): RawBuilder<unknown> {
  const number = (name: keyof typeof besides) => {
    const asked = besides[name];
    return (asked ? sql<number>`count(*) filter (where ${asked})` : sql<number>`0`).as(name);
  };
  const query = openDossiers(context)
    .where(condition)
    .select([sql.lit(what).as('what'), sql<number>`count(*)`.as('open')])
    .select([number('waits'), number('appraised'), number('due_soon'), number('late')]);
  return sql`(${query})`;
}
