import { sql } from 'kysely';
import { scopeOf } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { Reason } from '../domain/explain.ts';

/** What is forecast of one open dossier. */
export interface Forecast {
  readonly dossierId: string;
  readonly unitId: string;
  readonly code: string;
  readonly procedureName: string;
  readonly step: string;
  readonly dueAt: Temporal.Instant;
  /** 0 to 1. */
  readonly probability: number;
  readonly reasons: readonly Reason[];
  readonly modelId: string;
  readonly reckonedAt: Temporal.Instant;
}

/** The forecasts of a unit anew: those of dossiers that are no longer open go. */
export async function replaceForecasts(
  context: Context,
  unitId: string,
  forecasts: readonly Omit<Forecast, 'reckonedAt'>[],
): Promise<void> {
  await context.db
    .deleteFrom('forecasts.forecast')
    .where('province_id', '=', context.provinceId)
    .where('unit_id', '=', unitId)
    .execute();
  const rows = forecasts.map((forecast) => ({
    province_id: context.provinceId,
    dossier_id: forecast.dossierId,
    unit_id: unitId,
    code: forecast.code,
    procedure_name: forecast.procedureName,
    step: forecast.step,
    due_at: forecast.dueAt,
    probability: forecast.probability,
    reasons: JSON.stringify(forecast.reasons),
    model_id: forecast.modelId,
    reckoned_at: context.clock.now(),
  }));
  for (let from = 0; from < rows.length; from += 1000)
    await context.db
      .insertInto('forecasts.forecast')
      .values(rows.slice(from, from + 1000))
      .execute();
}

export async function findForecast(context: Context, dossierId: string): Promise<Forecast | undefined> {
  const row = await visible(context).where('dossier_id', '=', dossierId).executeTakeFirst();
  return row && toForecast(row);
}

/** A place in the list, which is ordered by probability, the likeliest first. */
export interface Place {
  readonly probability: number;
  readonly dossierId: string;
}

/** The forecasts the actor may see, of one unit or of all his, the likeliest first. */
export async function listForecasts(
  context: Context,
  filter: { readonly unitId?: string | undefined; readonly after?: Place | undefined; readonly size: number },
): Promise<Forecast[]> {
  let query = visible(context);
  if (filter.unitId) query = query.where('unit_id', '=', filter.unitId);
  if (filter.after)
    query = query.where(
      sql<boolean>`(probability, dossier_id) < (${filter.after.probability}::float8, ${filter.after.dossierId}::uuid)`,
    );
  const rows = await query
    .orderBy('probability', 'desc')
    .orderBy('dossier_id', 'desc')
    .limit(filter.size)
    .execute();
  return rows.map(toForecast);
}

function visible(context: Context) {
  const scope = scopeOf(context.actor, 'forecasts.read');
  const query = context.db
    .selectFrom('forecasts.forecast')
    .selectAll()
    .where('province_id', '=', context.provinceId);
  if (scope.kind === 'all') return query;
  return query.where(sql<boolean>`unit_id = any(${sql`${[...scope.unitIds]}::uuid[]`})`);
}

type Row = Awaited<ReturnType<ReturnType<typeof visible>['execute']>>[number];

function toForecast(row: Row): Forecast {
  return {
    dossierId: row.dossier_id,
    unitId: row.unit_id,
    code: row.code,
    procedureName: row.procedure_name,
    step: row.step,
    dueAt: row.due_at,
    probability: row.probability,
    reasons: row.reasons as unknown as Reason[],
    modelId: row.model_id,
    reckonedAt: row.reckoned_at,
  };
}
