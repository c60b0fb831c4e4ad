import { authorize, scopeOf } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { findModel, type LearnedModel } from '../sql/models.ts';

/** The newest models the reader may know of: the province's, and those of the units he belongs to. */
export async function readModels(context: Context): Promise<LearnedModel[]> {
  authorize(context, 'forecasts.read');
  const scope = scopeOf(context.actor, 'forecasts.read');
  const unitIds = scope.kind === 'all' ? [] : scope.unitIds;
  const own = await Promise.all([null, ...unitIds].map((unitId) => findModel(context, unitId)));
  return own.filter((model) => model !== undefined);
}
