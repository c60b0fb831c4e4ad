import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Appraisal } from './appraisals.ts';
import { allOf, type Condition } from './conditions.ts';
import { selectVisible, toDossier } from './dossier-rows.ts';

export type LatestAppraisal = Pick<Appraisal, 'proposal' | 'conclusion' | 'officerId'>;

/** Dossier id → its last appraisal, for lists. */
export async function latestAppraisals(
  context: Context,
  dossierIds: readonly string[],
): Promise<Map<string, LatestAppraisal>> {
  const rows = await context.db
    .selectFrom('dossiers.appraisal')
    .select(['dossier_id', 'officer_id', 'proposal', 'conclusion'])
    .distinctOn('dossier_id')
    .where('province_id', '=', context.provinceId)
    .where('dossier_id', '=', sql<string>`any(${[...dossierIds]}::uuid[])`)
    .orderBy('dossier_id')
    .orderBy('number', 'desc')
    .execute();
  return new Map(
    rows.map((row) => [
      row.dossier_id,
      {
        proposal: row.proposal as Appraisal['proposal'],
        conclusion: row.conclusion,
        officerId: row.officer_id,
      },
    ]),
  );
}

/** Those of these dossiers that the actor may read, by id. */
export async function listDossiersById(
  context: Context,
  ids: readonly string[],
): Promise<Map<string, Dossier>> {
  const among: Condition = sql`id = any(${[...ids]}::uuid[])`;
  const rows = await selectVisible(context)
    .where(allOf([among]))
    .execute();
  return new Map(rows.map((row) => [row.id, toDossier(row)]));
}
