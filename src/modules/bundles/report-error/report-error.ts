import { z } from 'zod';
import { following } from '#modules/dossiers/index.ts';
import { openTask } from '#modules/tasks/index.ts';
import { record } from '#platform/audit/record.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { say } from '#platform/i18n/messages.ts';
import { invalidField, Problem } from '#platform/problem.ts';
import { linkedView } from '../show/linked-view.ts';
import { getLinkedDossier } from '../sql/linked-dossiers.ts';

/** Kind of the task of whoever made the wrong result; its text is the task's title. */
export const RESULT_ERROR = 'bundles.result-error';

export const reportErrorSchema = z.object({
  /** Code of the earlier step whose result is wrong. */
  fromStep: z.string('bundles.from-step-missing'),
  description: z
    .string('bundles.error-description')
    .min(10, 'bundles.error-description')
    .max(2000, 'platform.too-long'),
});

/**
 * Báo kết quả bước trước có sai sót: it goes back up the chain to the unit that made it, as a task; the corrected result
 * comes down again by itself (NĐ 63/2024 art. 4; 61 art. 21). @throws Problem invalid at fromStep unless it was passed here
 */
export async function reportResultError(
  context: Context,
  linkedDossierId: string,
  code: string,
  { fromStep, description }: z.output<typeof reportErrorSchema>,
): Promise<void> {
  const linked = await getLinkedDossier(context, linkedDossierId);
  const { steps } = await linkedView(context, linked);
  const row = steps.find(({ step }) => step.code === code);
  if (!row) throw new Problem('notFound', 'bundles.step-not-found');
  authorize(context, 'bundles.report-error', row.step.competentUnitId);
  const source = steps.find(({ step }) => step.code === fromStep);
  const given = row.given.findLast((one) => one.fromStep === fromStep);
  if (!source || !given) throw invalidField('fromStep', 'bundles.from-step-missing');
  await openTask(context, {
    kind: RESULT_ERROR,
    subjectKind: 'dossier',
    subjectId: given.fromDossierId,
    key: `${code}.${given.number}`,
    unitId: source.step.competentUnitId,
    role: 'leader',
    title: say(context, RESULT_ERROR),
    detail: `${source.dossier?.code ?? ''} – ${source.configured.name}: ${description}`,
    href: following.paths.dossier(given.fromDossierId),
    dueAt: null,
  });
  await record(context, {
    type: 'linkedDossier.error-reported',
    subjectKind: 'linkedDossier',
    subjectId: linked.id,
    unitId: row.step.competentUnitId,
    data: { code: linked.code, step: row.configured.name, fromStep: source.configured.name, description },
  });
}
