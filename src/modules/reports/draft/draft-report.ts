import { calendarOf } from '#modules/calendar/index.ts';
import { getUnit, type Unit } from '#modules/organization/index.ts';
import { record } from '#platform/audit/record.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { periodLine } from '../filed/report-facts.ts';
import { getForm } from '../form/forms.ts';
import { dueDayAsked } from '../schedule/due-reports.ts';
import { insertReport, type NewReport } from '../sql/reports.ts';
import { dutiesInForce } from '../sql/schedules.ts';

/**
 * Lập báo cáo: begins the report of a unit about a period, due when the schedule of the day says so; of a form, unit and period there is one, which is answered if it
 * is there already. @throws Problem notFound for a form or unit that does not exist
 */
export async function draftReport(
  context: Context,
  report: Omit<NewReport, 'dueOn'>,
): Promise<{ id: string; isNew: boolean }> {
  authorize(context, 'reports.draft', report.unitId);
  const form = getForm(report.form);
  const unit = await getUnit(context, report.unitId);
  const drafted = await insertReport(context, { ...report, dueOn: await dueDay(context, unit, report) });
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

/** The schedule asks for the report over everything below the unit, as it was then; of another nobody said by when. */
async function dueDay(
  context: Context,
  unit: Unit,
  { form, scope, organization, from, to }: Omit<NewReport, 'dueOn'>,
): Promise<Temporal.PlainDate | null> {
  if (scope !== 'subtree' || organization !== 'asThen') return null;
  const asked = { form, unitKind: unit.kind, from, to };
  return dueDayAsked(asked, await dutiesInForce(context), await calendarOf(context));
}
