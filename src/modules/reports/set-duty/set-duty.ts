import { z } from 'zod';
import { record } from '#platform/audit/record.ts';
import { authorize, getOfficer } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { invalidField, Problem } from '#platform/problem.ts';
import { REPORT_FORMS } from '../form/forms.ts';
import { type Duty, dutySchema, overlaps } from '../schedule/duty.ts';
import { dutyText } from '../schedule/duty-words.ts';
import { insertSchedule, listSchedules, type Schedule, SHIPPED_DUTIES } from '../sql/schedules.ts';
import { scheduleSubjectId } from './schedule-subject.ts';

export const setDutySchema = dutySchema.extend({
  /** Of the version that was read: a form that was drawn at another is out of date. */
  number: z.coerce.number().int(),
  reason: z
    .string('reports.schedule-reason')
    .trim()
    .min(1, 'reports.schedule-reason')
    .max(500, 'platform.too-long'),
});
export type SetDutyInput = z.output<typeof setDutySchema>;

/** What units owe now, and the versions that were entered, the latest first. */
export async function readSchedule(
  context: Context,
): Promise<{ number: number; duties: readonly Duty[]; versions: readonly Schedule[] }> {
  authorize(context, 'reports.administer');
  const versions = await listSchedules(context);
  const [current] = versions;
  return { number: current?.number ?? 0, duties: current?.duties ?? SHIPPED_DUTIES, versions };
}

/**
 * Thay đổi lịch báo cáo: puts a duty in the place of the one with its code, or adds it; a new version of the schedule, followed
 * from the next morning on. Drafts that are there stay.
 * @throws Problem conflict if another version came meanwhile; invalid for a form that does not exist, days that run backwards,
 * or a report that another duty asks of the same units already
 */
export async function setDuty(context: Context, input: SetDutyInput): Promise<number> {
  const { number: read, reason, ...duty } = input;
  const { number, duties } = await readSchedule(context);
  if (number !== read) throw new Problem('conflict', 'reports.schedule-changed');
  const others = duties.filter(({ code }) => code !== duty.code);
  checkDuty(duty, others);
  const known = duties.findIndex(({ code }) => code === duty.code);
  const next = known === -1 ? [...duties, duty] : duties.with(known, duty);
  const { officerId: enteredBy } = getOfficer(context);
  await insertSchedule(context, { number: number + 1, duties: next, reason, enteredBy });
  await record(context, {
    type: 'reportSchedule.changed',
    subjectKind: 'reportSchedule',
    subjectId: scheduleSubjectId,
    data: { form: duty.form, duty: dutyText(duty), code: duty.code, reason },
  });
  return number + 1;
}

function checkDuty(duty: Duty, others: readonly Duty[]): void {
  if (!REPORT_FORMS.some(({ code }) => code === duty.form))
    throw invalidField('form', 'reports.no-such-form', { form: duty.form });
  if (duty.validTo !== null && duty.validTo < duty.validFrom)
    throw invalidField('validTo', 'reports.days-backwards');
  if (others.some((other) => overlaps(duty, other))) throw invalidField('periods', 'reports.duty-overlaps');
}
