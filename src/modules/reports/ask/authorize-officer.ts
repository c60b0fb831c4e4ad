import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { Dimension, FigureQuery } from '#platform/figures/figure.ts';

/**
 * Numbers of officers, by name or narrowed to one of them, need a right of their own; one's own numbers do not.
 * @throws Problem forbidden
 */
export function authorizeOfficer(
  context: Context,
  { unitId, officer }: Pick<FigureQuery, 'unitId' | 'officer'>,
  by?: Dimension,
): void {
  if (officer === undefined && by !== 'officer') return;
  const { actor } = context;
  if (actor.kind === 'officer' && actor.officerId === officer) return;
  authorize(context, 'reports.read-officers', unitId);
}
