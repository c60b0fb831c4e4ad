import type { Context } from '#platform/context.ts';

/** A dossier that differed, as a run keeps it. */
export interface RunExample {
  readonly id: string;
  readonly code: string;
  readonly fields: readonly string[];
}

/** What one replay of all histories found. */
export interface ReplayRun {
  readonly id: string;
  readonly ranAt: Temporal.Instant;
  readonly dossiers: number;
  readonly events: number;
  readonly differing: number;
  readonly differences: number;
  /** The first differing dossiers. */
  readonly examples: readonly RunExample[];
}

export async function insertReplayRun(context: Context, run: ReplayRun): Promise<void> {
  const { ranAt, examples, ...counts } = run;
  await context.db
    .insertInto('dossiers.replay_run')
    .values({
      ...counts,
      province_id: context.provinceId,
      ran_at: ranAt,
      examples: JSON.stringify(examples),
    })
    .execute();
}

/** The last runs, newest first. */
export async function listReplayRuns(context: Context, limit: number): Promise<ReplayRun[]> {
  const rows = await context.db
    .selectFrom('dossiers.replay_run')
    .selectAll()
    .where('province_id', '=', context.provinceId)
    .orderBy('ran_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ province_id: _, ran_at, examples, ...counts }) => ({
    ...counts,
    ranAt: ran_at,
    examples: examples as unknown as RunExample[],
  }));
}
