import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';

/**
 * The next number of `day` at a unit. Two receptionists at once wait for each other here, so no number is given
 * twice; a receipt that is rolled back leaves no gap, one that fails later may.
 */
export async function nextNumberOfDay(
  context: Context,
  unitId: string,
  day: Temporal.PlainDate,
): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into dossiers.code_counter as counter (province_id, unit_id, day, last)
    values (${context.provinceId}, ${unitId}, ${day}, 1)
    on conflict on constraint code_counter_pkey do update set last = counter.last + 1
    returning last
  `.execute(context.db);
  const [row] = rows;
  if (!row) throw new Error('the counter gave no number');
  return row.last;
}
