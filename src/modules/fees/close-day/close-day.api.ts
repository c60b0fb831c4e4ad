import { z } from '@hono/zod-openapi';
import { authorize } from '#platform/authorization.ts';
import { defineApi } from '#platform/http/operation.ts';
import { apiDay } from '../list-payments/payments.api.ts';
import { type CashDay, listCashDays } from '../sql/cash-days.ts';
import { closeDay, closeDaySchema } from './close-day.ts';

const cashDaySchema = z
  .object({
    unitId: z.string(),
    day: z.string(),
    cashierId: z.string(),
    cashierName: z.string(),
    expectedVnd: z.number().int(),
    countedVnd: z.number().int(),
    explanation: z.string(),
    closedAt: z.string(),
  })
  .openapi('CashDay');

function toAnswer(day: CashDay): z.input<typeof cashDaySchema> {
  return { ...day, day: day.day.toString(), closedAt: day.closedAt.toString() };
}

export const closeDayApi = defineApi({
  id: 'fees.close-day',
  method: 'post',
  path: '/api/cash-days',
  access: 'fees.close-day',
  summary: 'Count and close one’s cash of a day; a difference is explained (chốt quỹ)',
  body: closeDaySchema.extend({ day: apiDay }),
  answer: cashDaySchema,
  status: 201,
  handle: async (context, { body }) => toAnswer(await closeDay(context, body)),
});

export const listCashDaysApi = defineApi({
  id: 'fees.cash-days',
  method: 'get',
  path: '/api/cash-days',
  access: 'fees.read',
  summary: 'Closed days of the caller’s units, the latest first',
  query: z.object({ from: apiDay, to: apiDay }),
  answer: z.object({ days: z.array(cashDaySchema) }),
  async handle(context, { query }) {
    authorize(context, 'fees.read');
    return { days: (await listCashDays(context, { ...query, size: 1000 })).map(toAnswer) };
  },
});
