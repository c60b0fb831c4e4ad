import { isOpenOn, listUnits, type Unit } from '#modules/organization/index.ts';
import { openTask } from '#modules/tasks/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { formatDate } from '#ui/format.ts';
import { draftReport } from '../draft/draft-report.ts';
import { periodLine } from '../filed/report-facts.ts';
import { getForm } from '../form/forms.ts';
import { paths } from '../paths.ts';
import { SEND_TASK } from '../task-kinds.ts';
import { type DueReport, dueReports, owes } from './duties.ts';

/** Lập nháp theo lịch: a draft for each unit that owes a report, and the task to send it. Answers how many are new. */
export async function draftDueReports(context: Context): Promise<number> {
  const today = vietnamDate(context.clock.now());
  const due = dueReports(today);
  if (due.length === 0) return 0;
  const units = (await listUnits(context)).filter((unit) => isOpenOn(unit, today));
  let drafted = 0;
  for (const report of due)
    for (const unit of units.filter(({ kind }) => owes(report, kind)))
      if (await draftOne(context, unit, report)) drafted += 1;
  return drafted;
}

async function draftOne(context: Context, unit: Unit, due: DueReport): Promise<boolean> {
  const { form, period, from, to, dueOn } = due;
  const { id, isNew } = await draftReport(context, {
    form,
    unitId: unit.id,
    scope: 'subtree',
    organization: 'asThen',
    from,
    to,
    period,
    dueOn,
  });
  if (!isNew) return false;
  await openTask(context, {
    kind: SEND_TASK,
    subjectKind: 'report',
    subjectId: id,
    unitId: unit.id,
    role: 'leader',
    title: `Gửi báo cáo ${getForm(form).name}, hạn ${formatDate(dueOn)}`,
    detail: periodLine(due),
    href: paths.report(id),
    dueAt: dueOn.toZonedDateTime({ timeZone: 'Asia/Ho_Chi_Minh', plainTime: '17:00' }).toInstant(),
  });
  return true;
}
