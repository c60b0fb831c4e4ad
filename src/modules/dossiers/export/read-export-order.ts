import { findUnitByCode, getUnit, type Unit } from '#modules/organization/index.ts';
import type { Context } from '#platform/context.ts';
import { isUuid } from '#platform/ids.ts';
import { type FieldProblem, invalidField, Problem } from '#platform/problem.ts';
import { parseVietnameseDate } from '#ui/format.ts';
import { EXPORT_FORMATS, type ExportFormat } from './export-dossiers.ts';

/** What is to be exported, and as what. */
export interface ExportOrder {
  readonly unit: Unit;
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly format: ExportFormat;
}

/** The order of an address `?don-vi=…&tu=01/03/2026&den=31/03/2026&dinh-dang=csv`; the unit by id or code. @throws Problem invalid */
export async function readExportOrder(
  context: Context,
  query: Readonly<Record<string, string>>,
): Promise<ExportOrder> {
  const from = parseVietnameseDate(query.tu ?? '');
  const to = parseVietnameseDate(query.den ?? '');
  const format = EXPORT_FORMATS.find((known) => known === query['dinh-dang']);
  const faults: FieldProblem[] = [];
  if (!from) faults.push({ field: 'tu', code: 'dossiers.export-day' });
  if (!to) faults.push({ field: 'den', code: 'dossiers.export-day' });
  if (from && to && Temporal.PlainDate.compare(from, to) > 0)
    faults.push({ field: 'tu', code: 'dossiers.period-backwards' });
  if (!format) faults.push({ field: 'dinh-dang', code: 'dossiers.export-format' });
  if (!from || !to || !format || faults.length > 0)
    throw new Problem('invalid', 'platform.invalid-input', {}, faults);
  return { unit: await unitOf(context, query['don-vi'] ?? ''), from, to, format };
}

async function unitOf(context: Context, text: string): Promise<Unit> {
  if (isUuid(text)) return getUnit(context, text);
  const unit = await findUnitByCode(context, text);
  if (!unit) throw invalidField('don-vi', 'dossiers.export-unit');
  return unit;
}
