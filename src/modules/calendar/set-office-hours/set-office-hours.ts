import { record } from '#platform/audit/record.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { invalidField, Problem } from '#platform/problem.ts';
import { formatSessions, type OfficeSession, parseOfficeHours } from '../domain/office-hours.ts';
import { listOfficeHours, type OfficeHoursPeriod, saveOfficeHours } from '../sql/office-hours.ts';

export interface SetOfficeHoursInput {
  readonly unitId: string;
  /** The first day on which they hold. */
  readonly validFrom: Temporal.PlainDate;
  /** `07:00-11:30, 13:30-17:00` */
  readonly hours: string;
  /** Hours of an ordinary Saturday; left out where it is a day off. */
  readonly saturday?: string | undefined;
}

/**
 * Decide the office hours of a unit from a date on; a second decision for the same date takes the place of the first.
 * @throws Problem invalid at `hours` or `saturday`; forbidden for a unit the actor does not administer
 */
export async function setOfficeHours(context: Context, input: SetOfficeHoursInput): Promise<void> {
  const { unitId, validFrom } = input;
  authorize(context, 'calendar.administer', unitId);
  const hours = formatSessions(readSessions('hours', input.hours));
  const saturday = input.saturday ? formatSessions(readSessions('saturday', input.saturday)) : null;
  const periods = await listOfficeHours(context, unitId);
  const standing = periods.find((period) => period.validFrom.equals(validFrom));
  if (standing?.hours === hours && standing.saturday === saturday) return;
  await saveOfficeHours(context, unitId, { validFrom, hours, saturday });
  await record(context, {
    type: 'officeHours.set',
    subjectKind: 'unit',
    subjectId: unitId,
    unitId,
    data: { validFrom: validFrom.toString(), hours, saturday },
  });
}

/** What was decided for this unit, the latest first. @throws Problem forbidden as setOfficeHours */
export async function listUnitHours(context: Context, unitId: string): Promise<OfficeHoursPeriod[]> {
  authorize(context, 'calendar.administer', unitId);
  return listOfficeHours(context, unitId);
}

/** The domain does not know which field a text came from. */
function readSessions(field: 'hours' | 'saturday', text: string): readonly OfficeSession[] {
  try {
    return parseOfficeHours(text).sessions;
  } catch (error) {
    if (error instanceof Problem) throw invalidField(field, error.code, error.params);
    throw error;
  }
}
