import type { Context } from '#platform/context.ts';

/**
 * Cơ quan có thẩm quyền giải quyết: the units that handle this procedure by explicit decision; empty = whichever unit has
 * the level that the procedure names.
 */
export async function competentUnitIds(context: Context, procedureId: string): Promise<string[]> {
  const rows = await context.db
    .selectFrom('procedures.competence')
    .select('unit_id')
    .where('province_id', '=', context.provinceId)
    .where('procedure_id', '=', procedureId)
    .orderBy('unit_id')
    .execute();
  return rows.map((row) => row.unit_id);
}

/** Puts these units in the place of those before. */
export async function replaceCompetence(
  context: Context,
  procedureId: string,
  unitIds: readonly string[],
): Promise<void> {
  const key = { province_id: context.provinceId, procedure_id: procedureId };
  await context.db
    .deleteFrom('procedures.competence')
    .where('province_id', '=', key.province_id)
    .where('procedure_id', '=', procedureId)
    .execute();
  if (unitIds.length === 0) return;
  await context.db
    .insertInto('procedures.competence')
    .values(unitIds.map((unitId) => ({ ...key, unit_id: unitId })))
    .execute();
}
