import { type NewTask, openTasks } from '#modules/tasks/index.ts';
import type { Context } from '#platform/context.ts';
import { say } from '#platform/i18n/messages.ts';
import { paths } from '../paths.ts';
import { type OverdueSupplement, takeOverdueSupplements } from '../sql/overdue-supplements.ts';
import { SUPPLEMENT_OVERDUE } from './kinds.ts';

/**
 * Quá hạn bổ sung: whoever handles the dossier is told to have it stopped (Mẫu 05; 118 art. 21). The law names no day
 * for it, so the task has no deadline. Answers how many were found.
 */
export async function openSupplementTasks(context: Context, limit: number): Promise<number> {
  const found = await takeOverdueSupplements(context, limit);
  const title = say(context, SUPPLEMENT_OVERDUE);
  await openTasks(
    context,
    found.map((supplement) => ({ ...toTask(supplement), title })),
  );
  return found.length;
}

function toTask(supplement: OverdueSupplement): Omit<NewTask, 'title'> {
  return {
    kind: SUPPLEMENT_OVERDUE,
    subjectKind: 'dossier',
    subjectId: supplement.dossierId,
    key: String(supplement.number),
    unitId: supplement.competentUnitId,
    officerId: supplement.handlingOfficerId,
    role: 'leader',
    detail: `${supplement.code} – ${supplement.procedureName}`,
    href: paths.dossier(supplement.dossierId),
    dueAt: null,
  };
}
