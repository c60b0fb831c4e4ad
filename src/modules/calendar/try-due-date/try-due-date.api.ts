import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { calendarDayAnswer } from '../view-year/view-year.api.ts';
import { readMoment } from './read-moment.ts';
import { readWrittenLimit, tryDueDate } from './try-due-date.ts';

const dueDateAnswer = z
  .object({
    /** Null for a procedure without a deadline. */
    dueAt: z.iso.datetime({ offset: true }).nullable(),
    /** The day that counts as the day of receipt, where the cut-off matters. */
    effectiveReceiptDate: z.iso.date().nullable(),
    /** Days on the way that differ from the plain week. */
    days: z.array(calendarDayAnswer),
    /** Years on the way without any entry: their holidays are not counted. */
    emptyYears: z.array(z.number().int()),
  })
  .openapi('DueDate');

export const dueDateApi = defineApi({
  id: 'calendar.tryDueDate',
  method: 'get',
  path: '/api/calendar/due-date',
  access: 'calendar.read',
  summary: 'When a dossier received at this moment is due, under a time limit and the office hours of a unit',
  params: z.object({}),
  query: z.object({
    receivedAt: z.string('calendar.received-at-missing'),
    unit: z.string('calendar.limit-unit-missing'),
    value: z.coerce.number('calendar.limit-value-wrong').optional(),
    cutoff: z.string().optional(),
    unitId: z.uuid('calendar.no-unit').optional(),
  }),
  answer: dueDateAnswer,
  handle: async (context, { query }) => {
    const { unit, value, cutoff, unitId } = query;
    const limit = readWrittenLimit({ unit, value: value ?? null, cutoff: cutoff ?? null });
    const due = await tryDueDate(context, { receivedAt: readMoment(query.receivedAt), limit, unitId });
    return {
      dueAt: due.dueAt?.toString() ?? null,
      effectiveReceiptDate: due.effectiveDay?.toString() ?? null,
      days: [...due.entries],
      emptyYears: [...due.emptyYears],
    };
  },
});
