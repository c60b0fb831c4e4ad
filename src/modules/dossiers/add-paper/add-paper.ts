import type { Context } from '#platform/context.ts';
import type { DossierPart } from '../domain/dossier.ts';
import { changeDossier } from '../sql/change-dossier.ts';
import { getDossier, listParts } from '../sql/dossier-rows.ts';
import { insertParts } from '../sql/insert-dossier.ts';
import { changedMeanwhile } from '../transition/changed-meanwhile.ts';

/** A result of another dossier as a paper of this one: what it is called, its file, and the dossier it comes from. */
export interface PassedPaper extends Pick<DossierPart, 'paperCode' | 'name' | 'fileId'> {
  readonly fromCode: string;
}

/**
 * Bổ sung kết quả của hồ sơ khác vào thành phần hồ sơ, as NĐ 63/2024 has it for linked procedures: the office passes what
 * it made itself, nobody asks the citizen for it. @throws Problem conflict if somebody changed the dossier meanwhile
 */
export async function addPassedPaper(context: Context, dossierId: string, paper: PassedPaper): Promise<void> {
  const dossier = await getDossier(context, dossierId);
  const parts = await listParts(context, dossier.id);
  const number = Math.max(0, ...parts.map((part) => part.number)) + 1;
  const { fromCode, ...rest } = paper;
  const data = { paperName: paper.name, fromCode };
  const fact = { type: 'dossier.paper-passed', unitId: dossier.competentUnitId, data };
  if (!(await changeDossier(context, dossier, fact))) throw await changedMeanwhile(context, dossier.id);
  await insertParts(context, dossier.id, [{ ...rest, number, form: 'electronic', count: 1 }]);
}
