import { unitNames } from '#modules/organization/index.ts';
import { openTasks } from '#modules/tasks/index.ts';
import type { Context } from '#platform/context.ts';
import { say } from '#platform/i18n/messages.ts';
import { paths } from '../paths.ts';
import { takeLateConsultations } from '../sql/consultations.ts';
import { CONSULTATION_LATE } from './kinds.ts';

/**
 * Ý kiến muộn: an answer that did not come in time is reported to the head of the one-stop office (61 art. 19(5)). Answers
 * how many were found.
 */
export async function openConsultationTasks(context: Context, limit: number): Promise<number> {
  const found = await takeLateConsultations(context, limit);
  const title = say(context, CONSULTATION_LATE);
  const names = await unitNames(
    context,
    found.map(({ unitId }) => unitId),
  );
  await openTasks(
    context,
    found.map(({ dossierId, number, unitId, code, receivingUnitId }) => ({
      kind: CONSULTATION_LATE,
      subjectKind: 'dossier',
      subjectId: dossierId,
      key: String(number),
      unitId: receivingUnitId,
      role: 'leader' as const,
      title,
      detail: `${code} – ${names.get(unitId) ?? ''}`,
      href: paths.dossier(dossierId),
      dueAt: null,
    })),
  );
  return found.length;
}
