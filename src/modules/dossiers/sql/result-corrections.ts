import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import type { FoundBy, ResultCorrection } from '../domain/result-correction.ts';

export type NewResultCorrection = Omit<ResultCorrection, 'number'>;

export async function insertResultCorrection(
  context: Context,
  dossierId: string,
  correction: NewResultCorrection,
): Promise<void> {
  await sql`
    insert into dossiers.result_correction (province_id, dossier_id, number, found_by, fault, apology, old_file_id,
      old_result_number, new_file_id, new_result_number, corrected_by, corrected_at)
    select ${context.provinceId}, ${dossierId}, coalesce(max(number), 0) + 1, ${correction.foundBy}, ${correction.fault},
      ${correction.apology}, ${correction.oldFileId}, ${correction.oldResultNumber}, ${correction.newFileId},
      ${correction.newResultNumber}, ${correction.correctedBy}, ${correction.correctedAt}
    from dossiers.result_correction where province_id = ${context.provinceId} and dossier_id = ${dossierId}
  `.execute(context.db);
}

/** All corrections of a dossier's result, oldest first. */
export async function listResultCorrections(
  context: Context,
  dossierId: string,
): Promise<ResultCorrection[]> {
  const rows = await context.db
    .selectFrom('dossiers.result_correction')
    .selectAll()
    .where('province_id', '=', context.provinceId)
    .where('dossier_id', '=', dossierId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    foundBy: row.found_by as FoundBy,
    fault: row.fault,
    apology: row.apology,
    oldFileId: row.old_file_id,
    oldResultNumber: row.old_result_number,
    newFileId: row.new_file_id,
    newResultNumber: row.new_result_number,
    correctedBy: row.corrected_by,
    correctedAt: row.corrected_at,
  }));
}
