import { z } from 'zod';
import { record } from '#platform/audit/record.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import { getForm } from '../form/forms.ts';
import { commentaryOf, saveCommentary } from '../sql/commentary.ts';
import { getReport, type Report } from '../sql/reports.ts';

export const commentSchema = z.object({
  texts: z.record(z.string().max(40), z.string().max(20_000, 'platform.too-long')).default({}),
});

/**
 * Ghi nhận xét: the words beside the figures, while the report is a draft. A part that is not named stays as it is, so that two officers can
 * write two parts at once; an empty text takes the words away. @throws Problem conflict once it is closed, invalid for a part that the form has not
 */
export async function commentOnReport(
  context: Context,
  id: string,
  { texts }: z.output<typeof commentSchema>,
): Promise<void> {
  const report = await getReport(context, id);
  authorize(context, 'reports.draft', report.unitId);
  if (report.closedAt) throw new Problem('conflict', 'reports.closed-already');
  const parts = partsOf(report);
  const unknown = Object.keys(texts).find((key) => !parts.includes(key));
  if (unknown !== undefined) {
    const params = { form: report.form, part: unknown, parts: parts.join(', ') };
    throw new Problem('invalid', 'platform.invalid-input', {}, [
      { field: 'texts', code: 'reports.no-such-part', params },
    ]);
  }
  const before = await commentaryOf(context, id);
  const changed = Object.entries(texts).filter(([key, text]) => text !== (before[key] ?? ''));
  if (changed.length === 0) return;
  await saveCommentary(context, id, Object.fromEntries(changed));
  await record(context, {
    type: 'report.commented',
    subjectKind: 'report',
    subjectId: id,
    unitId: report.unitId,
    data: { parts: changed.map(([key]) => key).join(', ') },
  });
}

/** The same with every part of the form: what stands in the fields of the page is all that is said; an empty field does not arrive. */
export async function commentOnAllParts(
  context: Context,
  id: string,
  { texts }: z.output<typeof commentSchema>,
): Promise<void> {
  const parts = partsOf(await getReport(context, id));
  await commentOnReport(context, id, {
    texts: Object.fromEntries(parts.map((key) => [key, texts[key] ?? ''])),
  });
}

function partsOf({ form }: Report): readonly string[] {
  return getForm(form).commentary.map(({ key }) => key);
}
