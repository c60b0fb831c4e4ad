import type { Context } from '#platform/context.ts';
import type { HoursText } from './working-days.ts';

/** The hours of a unit from a date on. */
export interface OfficeHoursPeriod extends HoursText {
  readonly validFrom: Temporal.PlainDate;
}

/** Every decision on the hours of this unit, the latest first. */
export async function listOfficeHours(context: Context, unitId: string): Promise<OfficeHoursPeriod[]> {
  const rows = await context.db
    .selectFrom('calendar.office_hours')
    .select(['valid_from', 'hours', 'saturday'])
    .where('province_id', '=', context.provinceId)
    .where('unit_id', '=', unitId)
    .orderBy('valid_from', 'desc')
    .execute();
  return rows.map(({ valid_from, ...text }) => ({ validFrom: valid_from, ...text }));
}

/** Writes the hours that hold from this date on, in the place of what was decided for the same date. */
export async function saveOfficeHours(
  context: Context,
  unitId: string,
  period: OfficeHoursPeriod,
): Promise<void> {
  const { validFrom, hours, saturday } = period;
  await context.db
    .insertInto('calendar.office_hours')
    .values({ province_id: context.provinceId, unit_id: unitId, valid_from: validFrom, hours, saturday })
    .onConflict((conflict) =>
      conflict.columns(['province_id', 'unit_id', 'valid_from']).doUpdateSet({ hours, saturday }),
    )
    .execute();
}
