import { z } from 'zod';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import { explainConstraint } from '#platform/sql/database-errors.ts';
import data from '../../../../data/reports/schedule.json' with { type: 'json' };
import { type Duty, dutySchema } from '../schedule/duty.ts';

explainConstraint('schedule_pkey', () => new Problem('conflict', 'reports.schedule-changed'));

const dutiesSchema = z.array(dutySchema);

/** The schedule that the product ships: data/reports/schedule.json. */
export const SHIPPED_DUTIES: readonly Duty[] = dutiesSchema.parse(data.duties);

/** One version of the schedule. */
export interface Schedule {
  /** 0 for the one that the product ships. */
  readonly number: number;
  readonly duties: readonly Duty[];
  /** Why it was changed. */
  readonly reason: string;
  readonly enteredAt: Temporal.Instant;
  readonly enteredBy: string;
}

/** Every version that was entered, the one in force first. */
export async function listSchedules(context: Context): Promise<Schedule[]> {
  const rows = await context.db
    .selectFrom('reports.schedule')
    .selectAll()
    .where('province_id', '=', context.provinceId)
    .orderBy('number', 'desc')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    duties: dutiesSchema.parse(row.duties),
    reason: row.reason,
    enteredAt: row.entered_at,
    enteredBy: row.entered_by,
  }));
}

/** What units owe now. */
export async function dutiesInForce(context: Context): Promise<readonly Duty[]> {
  const [current] = await listSchedules(context);
  return current?.duties ?? SHIPPED_DUTIES;
}

/** @throws Problem conflict if somebody else made a version of this number meanwhile */
export async function insertSchedule(
  context: Context,
  { number, duties, reason, enteredBy }: Omit<Schedule, 'enteredAt'>,
): Promise<void> {
  await context.db
    .insertInto('reports.schedule')
    .values({
      province_id: context.provinceId,
      number,
      duties: JSON.stringify(duties),
      reason,
      entered_at: context.clock.now(),
      entered_by: enteredBy,
    })
    .execute();
}
