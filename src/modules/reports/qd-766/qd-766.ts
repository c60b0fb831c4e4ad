import { isOpenOn, listUnits, type Unit } from '#modules/organization/index.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { FigureQuery } from '#platform/figures/figure.ts';
import { Problem } from '#platform/problem.ts';
import { type CriteriaSet, figuresOf, knownFiguresOf } from '../criteria/criteria-set.ts';
import { type Evaluation, evaluate } from '../criteria/evaluate.ts';
import { serviceIndexOn } from './criteria-sets.ts';
import { readCounts, readCountsOfEach } from './read-counts.ts';

/** Bộ chỉ số phục vụ of one unit and what lies below it. */
export interface ServiceIndex {
  readonly set: CriteriaSet;
  readonly evaluation: Evaluation;
}

/** One commune in the ranking; `rank` is null where nothing could be scored. */
export interface RankedUnit {
  readonly unit: Unit;
  readonly evaluation: Evaluation;
  readonly rank: number | null;
}

/**
 * Computes the index of QĐ 766/QĐ-TTg from figures. @throws Problem forbidden for a unit whose figures the actor may not read,
 * invalid for a period that ends before the decision took effect
 */
export async function serviceIndex(context: Context, unit: Unit, query: FigureQuery): Promise<ServiceIndex> {
  authorize(context, 'reports.read', unit.id);
  const set = getSet(query.to);
  const level = isLocal(unit, await listUnits(context)) ? 'commune' : 'province';
  const read = await readCounts(context, [...figuresOf(set), ...knownFiguresOf(set)], query);
  return { set, evaluation: evaluate(set, level, read) };
}

/** The communes below a unit that existed on the last day of the period, best first; equal points share a rank. */
export async function rankCommunes(
  context: Context,
  unit: Unit,
  query: FigureQuery,
): Promise<readonly RankedUnit[]> {
  authorize(context, 'reports.read', unit.id);
  const set = getSet(query.to);
  const all = await listUnits(context);
  const communes = all.filter(
    (one) => one.kind === 'commune' && one.path.includes(unit.id) && isOpenOn(one, query.to),
  );
  const ids = communes.map(({ id }) => id);
  const readers = await readCountsOfEach(context, figuresOf(set), query, ids);
  const scored = communes.map((one) => ({
    unit: one,
    evaluation: evaluate(set, 'commune', readers.get(one.id) ?? (() => undefined)),
  }));
  const order = scored.toSorted(
    (a, b) => shareOf(b.evaluation) - shareOf(a.evaluation) || a.unit.name.localeCompare(b.unit.name, 'vi'),
  );
  return order.map((one) => {
    const better = order.filter(({ evaluation }) => shareOf(evaluation) > shareOf(one.evaluation) + 1e-9);
    return { ...one, rank: one.evaluation.points === null ? null : better.length + 1 };
  });
}

/** Points of those that could be scored: communes differ in what they have data for. */
function shareOf({ points, scorable }: Evaluation): number {
  return points === null ? -1 : points / scorable;
}

function getSet(day: Temporal.PlainDate): CriteriaSet {
  const set = serviceIndexOn(day);
  if (!set) throw new Problem('invalid', 'reports.no-service-index');
  return set;
}

/** A commune, a district of old, or an office of theirs: what is measured for the province only does not apply. */
function isLocal(unit: Unit, all: readonly Unit[]): boolean {
  const kinds = new Map(all.map(({ id, kind }) => [id, kind]));
  return unit.path.some((id) => ['commune', 'district'].includes(kinds.get(id) ?? ''));
}
