import type { Context } from '#platform/context.ts';
import { newId } from '#platform/context.ts';
import type { Evaluation } from '../domain/evaluate.ts';
import type { Model } from '../domain/learn.ts';

/** A model as it was learned. `unitId` null: from the whole province. */
export interface LearnedModel {
  readonly id: string;
  readonly unitId: string | null;
  readonly learnedAt: Temporal.Instant;
  readonly since: Temporal.Instant;
  readonly dossiers: number;
  readonly model: Model;
  /** Missing where the past was too short to keep some of it for a trial. */
  readonly evaluation: Evaluation | null;
}

export async function insertModel(
  context: Context,
  learned: Omit<LearnedModel, 'id' | 'learnedAt'>,
): Promise<string> {
  const id = newId(context);
  await context.db
    .insertInto('forecasts.model')
    .values({
      province_id: context.provinceId,
      id,
      unit_id: learned.unitId,
      learned_at: context.clock.now(),
      since: learned.since,
      dossiers: learned.dossiers,
      content: JSON.stringify(learned.model),
      evaluation: learned.evaluation && JSON.stringify(learned.evaluation),
    })
    .execute();
  return id;
}

/** The newest model of the unit, or of the province where it has none of its own. */
export async function findModelFor(context: Context, unitId: string): Promise<LearnedModel | undefined> {
  return (await findModel(context, unitId)) ?? (await findModel(context, null));
}

/** The newest model of exactly this unit, or of the province (null). */
export async function findModel(context: Context, unitId: string | null): Promise<LearnedModel | undefined> {
  const row = await context.db
    .selectFrom('forecasts.model')
    .selectAll()
    .where('province_id', '=', context.provinceId)
    .where('unit_id', 'is not distinct from', unitId)
    .orderBy('learned_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      unitId: row.unit_id,
      learnedAt: row.learned_at,
      since: row.since,
      dossiers: row.dossiers,
      model: row.content as unknown as Model,
      evaluation: row.evaluation as unknown as Evaluation | null,
    }
  );
}
