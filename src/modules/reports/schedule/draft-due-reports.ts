import { calendarOf } from '#modules/calendar/index.ts';
import { officersWithRole } from '#modules/identity/index.ts';
import { isOpenOn, listUnits, type Unit } from '#modules/organization/index.ts';
import { openTask } from '#modules/tasks/index.ts';
import type { Role } from '#platform/authorization.ts';
import { VIETNAM, vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { formatDate } from '#ui/format.ts';
import { draftReport } from '../draft/draft-report.ts';
import { periodLine } from '../filed/report-facts.ts';
import { getForm } from '../form/forms.ts';
import { paths } from '../paths.ts';
import { reportsOfPeriod } from '../sql/reports.ts';
import { dutiesInForce } from '../sql/schedules.ts';
import { SEND_TASK } from '../task-kinds.ts';
import { type DueReport, dueReports } from './due-reports.ts';

/** The reports that have to be sent now, by the schedule of the administrator; with the days off of the province. */
export async function listDueReports(context: Context): Promise<DueReport[]> {
  return dueReports(
    vietnamDate(context.clock.now()),
    await dutiesInForce(context),
    await calendarOf(context),
  );
}

/**
 * Lập nháp theo lịch: a draft for each unit that owes this report, or for those of them that are named, and the task to send
 * it. Answers the ids of the drafts that are new.
 */
export async function draftForUnits(
  context: Context,
  due: DueReport,
  among?: readonly string[],
): Promise<string[]> {
  const there = await reportsOfPeriod(context, due);
  const owing = (await owingUnits(context, due)).filter(({ id }) => among?.includes(id) ?? true);
  const drafted: string[] = [];
  for (const unit of owing) {
    const report = there.get(unit.id);
    // Somebody may have begun it by hand before its period ended: the draft is there, the task is not.
    if (report && report.closedAt === null) await askFor(context, unit, report.id, due);
    if (report) continue;
    const id = await draftOne(context, unit.id, due);
    await askFor(context, unit, id, due);
    drafted.push(id);
  }
  return drafted;
}

/** The units that owe this report today, in the order of the tree. */
export async function owingUnits(context: Context, { unitKinds }: DueReport): Promise<Unit[]> {
  const today = vietnamDate(context.clock.now());
  const kinds: readonly string[] = unitKinds;
  return (await listUnits(context)).filter((unit) => isOpenOn(unit, today) && kinds.includes(unit.kind));
}

async function draftOne(context: Context, unitId: string, due: DueReport): Promise<string> {
  const { form, period, from, to } = due;
  const days = { from, to, period };
  const { id } = await draftReport(context, {
    form,
    unitId,
    scope: 'subtree',
    organization: 'asThen',
    ...days,
  });
  return id;
}

async function askFor(context: Context, unit: Unit, reportId: string, due: DueReport): Promise<void> {
  const { form, dueOn } = due;
  await openTask(context, {
    kind: SEND_TASK,
    subjectKind: 'report',
    subjectId: reportId,
    unitId: unit.id,
    role: await signingRole(context, unit),
    title: `Gửi báo cáo: ${getForm(form).name}, hạn ${formatDate(dueOn)}`,
    detail: periodLine(due),
    href: paths.report(reportId),
    dueAt: dueOn.toZonedDateTime({ timeZone: VIETNAM, plainTime: '17:00' }).toInstant(),
  });
}

/** Who closes the report of this unit; a province that has not yet named its `provinceLeader` goes on with its leader. */
async function signingRole(context: Context, unit: Unit): Promise<Role> {
  if (unit.kind !== 'province') return 'leader';
  const holders = await officersWithRole(context, 'provinceLeader', unit.id);
  return holders.length > 0 ? 'provinceLeader' : 'leader';
}
