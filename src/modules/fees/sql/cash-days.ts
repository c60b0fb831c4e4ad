import { sql } from 'kysely';
import { type Scope, scopeOf } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import { explainConstraint } from '#platform/sql/database-errors.ts';
import { inUnits } from './payables.ts';

explainConstraint('cash_day_pkey', () => new Problem('conflict', 'fees.day-closed-already'));

/** The cash of one cashier on one day at one unit. */
export interface CashDayKey {
  readonly unitId: string;
  readonly day: Temporal.PlainDate;
  readonly cashierId: string;
}

/** Chốt quỹ: what was counted against what was booked; a difference is explained. Whole đồng. */
export interface CashDay extends CashDayKey {
  readonly cashierName: string;
  readonly expectedVnd: number;
  readonly countedVnd: number;
  readonly explanation: string;
  readonly closedAt: Temporal.Instant;
}

function selectCashDays(context: Context) {
  return context.db
    .selectFrom('fees.cash_day')
    .select([
      'unit_id as unitId',
      'day',
      'cashier_id as cashierId',
      'cashier_name as cashierName',
      'expected_vnd as expectedVnd',
      'counted_vnd as countedVnd',
      'explanation',
      'closed_at as closedAt',
    ])
    .where('province_id', '=', context.provinceId);
}

export async function findCashDay(context: Context, key: CashDayKey): Promise<CashDay | undefined> {
  return selectCashDays(context)
    .where('unit_id', '=', key.unitId)
    .where('day', '=', key.day)
    .where('cashier_id', '=', key.cashierId)
    .executeTakeFirst();
}

/** Closed days of the actor's units, the latest first. */
export async function listCashDays(
  context: Context,
  { from, to, size }: { from: Temporal.PlainDate; to: Temporal.PlainDate; size: number },
): Promise<CashDay[]> {
  const scope: Scope = scopeOf(context.actor, 'fees.read');
  return selectCashDays(context)
    .where(inUnits(scope))
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day', 'desc')
    .orderBy('closed_at', 'desc')
    .limit(size)
    .execute();
}

/** @throws Problem conflict fees.day-closed-already */
export async function insertCashDay(context: Context, day: CashDay): Promise<void> {
  await context.db
    .insertInto('fees.cash_day')
    .values({
      province_id: context.provinceId,
      unit_id: day.unitId,
      day: day.day,
      cashier_id: day.cashierId,
      cashier_name: day.cashierName,
      expected_vnd: day.expectedVnd,
      counted_vnd: day.countedVnd,
      explanation: day.explanation,
      closed_at: day.closedAt,
    })
    .execute();
}

/** Cash that must lie in the drawer: taken, less cancelled receipts and cash given back that day. Whole đồng. */
export async function expectedCash(
  context: Context,
  { unitId, day, cashierId }: CashDayKey,
): Promise<number> {
  const { rows } = await sql<{ expected: number }>`
    select coalesce((
      select sum(p.amount_vnd) from fees.payment p
      join fees.receipt r on r.province_id = p.province_id and r.payment_id = p.id
      left join fees.receipt_cancellation c on c.province_id = r.province_id and c.receipt_id = r.id
      where p.province_id = ${context.provinceId} and p.unit_id = ${unitId} and p.paid_on = ${day} and p.method = 'cash'
        and p.taken_by = ${cashierId} and c.receipt_id is null), 0)::bigint
    - coalesce((
      select sum(f.amount_vnd) from fees.refund f
      join fees.payment p on p.province_id = f.province_id and p.id = f.payment_id
      where f.province_id = ${context.provinceId} and p.unit_id = ${unitId} and f.decided_on = ${day} and f.method = 'cash'
        and p.taken_by = ${cashierId}), 0)::bigint as expected
  `.execute(context.db);
  return rows[0]?.expected ?? 0;
}
