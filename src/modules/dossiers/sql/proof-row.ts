import type { Context } from '#platform/context.ts';
import type { Dossier } from '../domain/dossier.ts';
import { toDossier } from './dossier-rows.ts';

/** What a deadline proof needs of a dossier's row; nothing of a person. */
export type ProofRow = Pick<
  Dossier,
  | 'id'
  | 'code'
  | 'state'
  | 'procedureCode'
  | 'procedureName'
  | 'procedureVersionId'
  | 'receivingUnitId'
  | 'competentUnitId'
  | 'timeLimit'
  | 'receivedAt'
  | 'endedAt'
>;

/** Asks no permission: whoever holds the link of a proof may see how its time was counted. */
export async function findProofRow(context: Context, id: string): Promise<ProofRow | undefined> {
  const row = await context.db
    .selectFrom('dossiers.dossier')
    .selectAll()
    .where('province_id', '=', context.provinceId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toDossier(row);
}
