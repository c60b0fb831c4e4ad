import { type RawBuilder, sql } from 'kysely';
import { scopeOf } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { FeeKind } from '../domain/obligation.ts';
import type { Payment, PaymentMethod } from '../domain/payment.ts';
import type { Sum } from '../domain/totals.ts';
import { inUnits } from './payables.ts';
import { selectPayments, toPayment } from './payments.ts';

/** What narrows the list of payments; the days are included. */
export interface PaymentFilter {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly unitId?: string | undefined;
  readonly kind?: FeeKind | undefined;
  readonly method?: PaymentMethod | undefined;
}

/** Conditions on fees.payment as `p`, within the units of the actor. */
function matches(context: Context, { from, to, unitId, kind, method }: PaymentFilter): RawBuilder<boolean> {
  return sql<boolean>`(p.paid_on between ${from} and ${to} and p.${inUnits(scopeOf(context.actor, 'fees.read'))}
    ${unitId ? sql`and p.unit_id = ${unitId}` : sql``} ${kind ? sql`and p.kind = ${kind}` : sql``}
    ${method ? sql`and p.method = ${method}` : sql``})`;
}

/** Payments of the actor's units, the newest first, cancelled and refunded ones too; ids grow with time. */
export async function listPayments(
  context: Context,
  filter: PaymentFilter,
  { after, size }: { after?: string | undefined; size: number },
): Promise<Payment[]> {
  const rows = await selectPayments(context)
    .where(matches(context, filter))
    .$if(after !== undefined, (query) => query.where('p.id', '<', after ?? ''))
    .orderBy('p.id', 'desc')
    .limit(size)
    .execute();
  return rows.map(toPayment);
}

/** Sums by kind and method of what was neither cancelled nor given back. */
export async function sumPayments(context: Context, filter: PaymentFilter): Promise<Sum[]> {
  const { rows } = await sql<Sum>`
    select p.kind, p.method, count(*)::int as payments, sum(p.amount_vnd)::bigint as "amountVnd"
    from fees.payment_v1 p
    where p.province_id = ${context.provinceId} and p.refunded_at is null and ${matches(context, filter)}
    group by p.kind, p.method order by p.kind, p.method
  `.execute(context.db);
  return rows;
}

/** Units at which something was paid in these days: what can be chosen. */
export async function unitsWithPayments(
  context: Context,
  { from, to }: Pick<PaymentFilter, 'from' | 'to'>,
): Promise<string[]> {
  const { rows } = await sql<{ unitId: string }>`
    select distinct p.unit_id as "unitId" from fees.payment p
    where p.province_id = ${context.provinceId} and ${matches(context, { from, to })}
  `.execute(context.db);
  return rows.map(({ unitId }) => unitId);
}
