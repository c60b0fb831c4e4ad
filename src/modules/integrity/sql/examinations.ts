import { type Context, newId } from '#platform/context.ts';

/** Lần kiểm tra: what was looked at, and what came of it. */
export interface Examination {
  readonly touchedFrom: Temporal.Instant;
  readonly touchedUntil: Temporal.Instant;
  readonly dossiers: number;
  readonly notes: number;
  readonly settingsNumber: number;
  readonly endedAt: Temporal.Instant;
}

export async function insertExamination(
  context: Context,
  examination: Omit<Examination, 'endedAt'>,
): Promise<void> {
  await context.db
    .insertInto('integrity.examination')
    .values({
      province_id: context.provinceId,
      id: newId(context),
      touched_from: examination.touchedFrom,
      touched_until: examination.touchedUntil,
      dossiers: examination.dossiers,
      notes: examination.notes,
      settings_number: examination.settingsNumber,
      ended_at: context.clock.now(),
    })
    .execute();
}

/** The one that reaches furthest; undefined where nothing was examined yet. */
export async function findLatestExamination(context: Context): Promise<Examination | undefined> {
  const row = await context.db
    .selectFrom('integrity.examination')
    .selectAll()
    .where('province_id', '=', context.provinceId)
    .orderBy('touched_until', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    touchedFrom: row.touched_from,
    touchedUntil: row.touched_until,
    dossiers: row.dossiers,
    notes: row.notes,
    settingsNumber: row.settings_number,
    endedAt: row.ended_at,
  };
}
