import { getUnit } from '#modules/organization/index.ts';
import { record } from '#platform/audit/record.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { periodLine } from '../filed/report-facts.ts';
import { getForm } from '../form/forms.ts';
import { insertReport, type NewReport } from '../sql/reports.ts';

/**
 * Lập báo cáo: begins the report of a unit about a period; of a form, unit and period there is one, which is answered if it
 * is there already. @throws Problem notFound for a form or unit that does not exist
 */
export async function draftReport(
  context: Context,
  report: NewReport,
): Promise<{ id: string; isNew: boolean }> {
  authorize(context, 'reports.draft', report.unitId);
  const form = getForm(report.form);
  const unit = await getUnit(context, report.unitId);
  const drafted = await insertReport(context, report);
  if (drafted.isNew)
    await record(context, {
      type: 'report.drafted',
      subjectKind: 'report',
      subjectId: drafted.id,
      unitId: unit.id,
      data: { form: form.code, period: periodLine(report) },
    });
  return drafted;
}
