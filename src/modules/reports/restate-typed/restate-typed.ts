import { z } from 'zod';
import { record } from '#platform/audit/record.ts';
import { authorize, getOfficer } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { invalidField, Problem } from '#platform/problem.ts';
import { getForm } from '../form/forms.ts';
import { ANNEX_ITEMS } from '../reform/annex-items.ts';
import { numberText } from '../reform/number-text.ts';
import { findManualClosing, latestManualFigures } from '../sql/manual-figures.ts';
import { getReport, type Report } from '../sql/reports.ts';
import { insertTypedRestatement } from '../sql/typed-restatements.ts';

export const restateTypedSchema = z.object({
  code: z.string('reports.item-missing').min(1, 'reports.item-missing').max(61, 'reports.no-such-item'),
  /** null: no data after all. */
  value: z
    .number('reports.manual-value')
    .min(0, 'reports.manual-value')
    .max(1e12, 'reports.manual-value')
    .nullable(),
  reason: z
    .string('reports.reason-missing')
    .trim()
    .min(1, 'reports.reason-missing')
    .max(500, 'platform.too-long'),
});
export type RestateTypedInput = z.output<typeof restateTypedSchema>;

/**
 * Điều chỉnh số liệu nhập tay sau khi chốt: a line of the ledger with old, new, why and who. The closed report stays as it
 * was sent; later reports are compared with the new number.
 * @throws Problem conflict if the report is not closed; invalid for an item that is computed, or for the same number
 */
export async function restateTyped(context: Context, id: string, input: RestateTypedInput): Promise<void> {
  const report = await getReport(context, id);
  authorize(context, 'reports.restate-figures', report.unitId);
  const officer = getOfficer(context);
  const closing = await findManualClosing(context, report);
  if (report.closedAt === null || !closing) throw new Problem('conflict', 'reports.not-closed');
  const item = typedItem(report, input.code);
  const known = (await latestManualFigures(context, report)).get(item.code);
  const oldValue = known?.value ?? null;
  if (oldValue === input.value) throw invalidField('value', 'reports.same-value');
  await insertTypedRestatement(context, {
    reportId: closing.reportId,
    unitId: report.unitId,
    itemCode: item.code,
    oldValue,
    newValue: input.value,
    reason: input.reason,
    officerId: officer.officerId,
    officerName: officer.name,
  });
  const words = { old: numberText(oldValue), new: numberText(input.value) };
  await record(context, {
    type: 'report.typed-figure-restated',
    subjectKind: 'report',
    subjectId: closing.reportId,
    unitId: report.unitId,
    data: { item: item.name, ...words, reason: input.reason },
  });
}

function typedItem({ form }: Report, code: string) {
  const item = getForm(form).entryPage ? ANNEX_ITEMS.find((one) => one.code === code) : undefined;
  if (!item) throw invalidField('code', 'reports.no-such-item');
  if (item.figure) throw invalidField('code', 'reports.item-computed');
  return item;
}
