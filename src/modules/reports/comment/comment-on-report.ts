import { z } from 'zod';
import { record } from '#platform/audit/record.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import { getForm } from '../form/forms.ts';
import { commentaryOf, saveCommentary } from '../sql/commentary.ts';
import { getReport } from '../sql/reports.ts';

export const commentSchema = z.object({
  texts: z.record(z.string().max(40), z.string().max(20_000, 'platform.too-long')).default({}),
});

/**
 * Ghi nhận xét: the words beside the figures, while the report is a draft; a part that is not named becomes empty.
 * @throws Problem conflict once it is closed
 */
export async function commentOnReport(
  context: Context,
  id: string,
  { texts }: z.output<typeof commentSchema>,
): Promise<void> {
  const report = await getReport(context, id);
  authorize(context, 'reports.draft', report.unitId);
  if (report.closedAt) throw new Problem('conflict', 'reports.closed-already');
  const before = await commentaryOf(context, id);
  const parts = getForm(report.form).commentary.map(({ key }) => key);
  const changed = parts.filter((key) => (texts[key] ?? '') !== (before[key] ?? ''));
  if (changed.length === 0) return;
  await saveCommentary(context, id, Object.fromEntries(changed.map((key) => [key, texts[key] ?? ''])));
  await record(context, {
    type: 'report.commented',
    subjectKind: 'report',
    subjectId: id,
    unitId: report.unitId,
    data: { parts: changed.join(', ') },
  });
}
