import { z } from 'zod';
import { closeTask } from '#modules/tasks/index.ts';
import { authorize, getOfficer } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { insertFile } from '#platform/files/files.ts';
import type { Upload } from '#platform/files/upload.ts';
import { Problem } from '#platform/problem.ts';
import { isLateConsultation } from '../domain/consultation.ts';
import { freeText } from '../domain/free-text.ts';
import { CONSULTATION } from '../obligations/kinds.ts';
import { getConsultation, insertAnswer } from '../sql/consultations.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { recordFact } from '../transition/record-fact.ts';

export const answerConsultationSchema = z.object({
  answer: freeText(4000, 'dossiers.answer-missing').min(10, 'dossiers.answer-missing'),
});

/** Which consultation is answered. */
export interface AskedOf {
  readonly dossierId: string;
  readonly number: number;
}

/**
 * Trả lời ý kiến: by an officer of the unit that was asked, once; after the deadline it is marked as late for ever
 * (61 art. 19(5)). @throws Problem conflict once it is answered or the dossier has ended
 */
export async function answerConsultation(
  context: Context,
  { dossierId, number }: AskedOf,
  { answer }: z.output<typeof answerConsultationSchema>,
  upload: Upload | undefined,
): Promise<void> {
  const dossier = await getDossier(context, dossierId);
  const asked = await getConsultation(context, dossier.id, number);
  authorize(context, 'dossiers.answer-consultation', asked.unitId);
  if (asked.answer) throw new Problem('conflict', 'dossiers.consultation-answered-already');
  if (dossier.endedAt) throw new Problem('conflict', 'dossiers.consultation-too-late');
  const answeredAt = context.clock.now();
  const answeredBy = getOfficer(context).officerId;
  const fileId = upload ? await insertFile(context, upload) : null;
  const given = { text: answer, fileId, answeredBy, answeredAt };
  await insertAnswer(context, dossier.id, number, given);
  const lateAnswer = isLateConsultation({ ...asked, answer: given }, answeredAt);
  const data = { askedUnitIds: [asked.unitId], lateAnswer, ...(upload ? { sha256: upload.sha256 } : {}) };
  await recordFact(context, dossier.id, {
    type: 'dossier.consultation-answered',
    unitId: asked.unitId,
    data,
  });
  await closeTask(context, { kind: CONSULTATION, subjectId: dossier.id, key: String(number) }, 'done');
}
