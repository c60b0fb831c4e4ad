import { z } from 'zod';
import type { Unit } from '#modules/organization/index.ts';
import { record } from '#platform/audit/record.ts';
import { authorize, getOfficer } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { FieldProblem } from '#platform/problem.ts';
import { Problem } from '#platform/problem.ts';
import {
  findManualClosing,
  insertManualFigure,
  lastPlace,
  latestManualFigures,
  type ManualPeriod,
} from '../sql/manual-figures.ts';
import { ANNEX_ITEMS } from './annex-items.ts';

export const manualFigureSchema = z.object({
  code: z.string('reports.no-such-item').max(61, 'reports.no-such-item'),
  /** null takes it back: chưa có dữ liệu. */
  value: z
    .number('reports.manual-value')
    .min(0, 'reports.manual-value')
    .max(1e12, 'reports.manual-value')
    .nullable(),
  note: z.string().max(500, 'platform.too-long').default(''),
});
export type ManualInput = z.output<typeof manualFigureSchema>;

/**
 * Nhập số liệu báo cáo cải cách hành chính: only numbers that no figure computes; what was there stays, the latest counts.
 * Answers how many changed.
 * @throws Problem conflict once the report of the period is closed, or if somebody else types at the same moment; invalid at
 * the code of an item that is unknown or computed
 */
export async function enterFigures(
  context: Context,
  unit: Unit,
  told: Omit<ManualPeriod, 'unitId'>,
  inputs: readonly ManualInput[],
): Promise<number> {
  authorize(context, 'reports.enter-figures', unit.id);
  const faults = inputs.flatMap(({ code }) => faultOf(code));
  if (faults.length > 0) throw new Problem('invalid', 'platform.invalid-input', {}, faults);
  const period = { unitId: unit.id, ...told };
  if (await findManualClosing(context, period)) throw new Problem('conflict', 'reports.figures-closed');
  const place = await lastPlace(context, period);
  const known = await latestManualFigures(context, period);
  const changed = inputs.filter(({ code, value, note }) => {
    const there = known.get(code);
    return (there?.value ?? null) !== value || (there?.note ?? '') !== note;
  });
  const officer = getOfficer(context);
  const writer = { officerId: officer.officerId, officerName: officer.name };
  for (const [index, { code, value, note }] of changed.entries())
    await insertManualFigure(context, period, {
      ...writer,
      itemCode: code,
      value,
      note,
      place: place + index + 1,
    });
  if (changed.length > 0)
    await record(context, {
      type: 'unit.report-figures-entered',
      subjectKind: 'unit',
      subjectId: unit.id,
      unitId: unit.id,
      data: {
        from: told.from.toString(),
        to: told.to.toString(),
        scope: told.scope,
        items: changed.map(({ code, value }) => ({ code, value })),
      },
    });
  return changed.length;
}

function faultOf(code: string): FieldProblem[] {
  const item = ANNEX_ITEMS.find((one) => one.code === code);
  if (!item) return [{ field: code, code: 'reports.no-such-item' }];
  return item.figure ? [{ field: code, code: 'reports.item-computed' }] : [];
}
