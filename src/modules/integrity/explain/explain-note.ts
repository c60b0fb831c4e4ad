import { z } from 'zod';
import { closeTask } from '#modules/tasks/index.ts';
import { record } from '#platform/audit/record.ts';
import { authorize, getOfficer } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import { type IntegrityNote, isConcluded } from '../domain/note.ts';
import { insertExplanation } from '../sql/answers.ts';
import { getNote } from '../sql/note-rows.ts';
import { EXPLAIN_TASK } from '../task-kinds.ts';
import { writtenText } from '../written-text.ts';

export const explainSchema = z.object({ text: writtenText(4000, 'integrity.text-short') });
export type ExplainInput = z.output<typeof explainSchema>;

/**
 * Giải trình cảnh báo: the unit's leader says how it came about; may add to it until the auditor has concluded. What
 * comes late stays late for ever. @throws Problem conflict once there is a conclusion
 */
export async function explainNote(
  context: Context,
  id: string,
  { text }: ExplainInput,
): Promise<IntegrityNote> {
  authorize(context, 'integrity.explain');
  const note = await getNote(context, id);
  authorize(context, 'integrity.explain', note.unitId);
  if (isConcluded(note)) throw new Problem('conflict', 'integrity.concluded-already');
  const late = Temporal.Instant.compare(context.clock.now(), note.answerDueAt) > 0;
  await insertExplanation(context, id, { text, late, writtenBy: getOfficer(context).officerId });
  await closeTask(context, { kind: EXPLAIN_TASK, subjectId: id }, 'done');
  const { unitId, pattern } = note;
  const event = { type: 'integrityNote.explained', subjectKind: 'integrityNote', subjectId: id, unitId };
  await record(context, { ...event, data: { pattern, late } });
  return note;
}
