import { following } from '#modules/dossiers/index.ts';
import { closeTask } from '#modules/tasks/index.ts';
import { record } from '#platform/audit/record.ts';
import type { Context } from '#platform/context.ts';
import { RESULT_ERROR } from '../report-error/report-error.ts';
import { lockLinkedDossier } from '../sql/linked-dossiers.ts';
import { insertPassedResult, listPassedResults } from '../sql/passed-results.ts';
import { findStepOfDossier } from '../sql/steps.ts';
import { loadWay, subjectOf } from './on-the-way.ts';

/**
 * Kết quả bước trước được đính chính: every step that has the old result gets the corrected one as well; both stay, so
 * that it can be seen what was decided on what (61 art. 21). Safe to run twice.
 */
export async function repassResult(context: Context, dossierId: string): Promise<void> {
  const source = await findStepOfDossier(context, dossierId);
  const linked = source && (await lockLinkedDossier(context, source.linkedDossierId));
  const way = linked && (await loadWay(context, linked));
  const dossier = way?.progress.get(dossierId);
  if (!source || !way || !dossier?.resultFileId) return;
  const fileId = dossier.resultFileId;
  await closeTask(context, { kind: RESULT_ERROR, subjectId: dossierId }, 'done');
  const passed = await listPassedResults(context, way.linked.id);
  for (const step of way.steps) {
    const before = passed.filter(({ fromStep, toStep }) => fromStep === source.code && toStep === step.code);
    const last = before.at(-1);
    if (!step.dossierId || !last || last.fileId === fileId) continue;
    const number = before.length + 1;
    await following.addPassedPaper(context, step.dossierId, {
      paperCode: null,
      name: `Kết quả đã đính chính: ${dossier.procedureName}`,
      fileId,
      fromCode: dossier.code,
    });
    const repassed = { fromStep: source.code, toStep: step.code, number, fromDossierId: dossierId, fileId };
    await insertPassedResult(context, way.linked.id, repassed);
    const data = { code: way.linked.code, dossierCode: dossier.code, number };
    await record(context, { type: 'linkedDossier.result-repassed', ...subjectOf(way.linked), data });
  }
}
