import { z } from '@hono/zod-openapi';
import { authorize } from '#platform/authorization.ts';
import { defineApi } from '#platform/http/operation.ts';
import { FEE_KINDS } from '../domain/obligation.ts';
import { PAYMENT_METHODS } from '../domain/payment.ts';
import { paymentAnswer, paymentSchema } from '../show-fees/fees.api.ts';
import { listPayments, sumPayments } from '../sql/payment-list.ts';

/** A day as programs write it, 2026-10-31. */
export const apiDay = z.iso
  .date()
  .transform((text) => Temporal.PlainDate.from(text))
  .openapi({ type: 'string', format: 'date' });

export const listPaymentsApi = defineApi({
  id: 'fees.payments',
  method: 'get',
  path: '/api/fee-payments',
  access: 'fees.read',
  summary:
    'Payments of the caller’s units in these days, the newest first, and their sums by kind and method',
  query: z.object({
    from: apiDay,
    to: apiDay,
    unitId: z.uuid().optional(),
    kind: z.enum(FEE_KINDS).optional(),
    method: z.enum(PAYMENT_METHODS).optional(),
    after: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({
    next: z.string().nullable(),
    payments: z.array(paymentSchema),
    /** Neither cancelled nor refunded. */
    sums: z.array(
      z.object({
        kind: z.enum(FEE_KINDS),
        method: z.enum(PAYMENT_METHODS),
        payments: z.number().int(),
        amountVnd: z.number().int(),
      }),
    ),
  }),
  async handle(context, { query: { after, limit, ...filter } }) {
    authorize(context, 'fees.read');
    const found = await listPayments(context, filter, { after, size: limit + 1 });
    const payments = found.slice(0, limit);
    return {
      next: found.length > limit ? (payments.at(-1)?.id ?? null) : null,
      payments: payments.map(paymentAnswer),
      sums: await sumPayments(context, filter),
    };
  },
});
