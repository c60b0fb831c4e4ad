import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { calendarDayAnswer } from '../view-year/view-year.api.ts';
import { dayFields, writtenDate } from './day-input.ts';
import { putDay } from './set-day.ts';

export const putDayApi = defineApi({
  id: 'calendar.putDay',
  method: 'put',
  path: '/api/calendar/days/{date}',
  access: 'calendar.administer',
  summary: 'Enter or change a day that differs from the plain week',
  params: z.object({ date: writtenDate }),
  query: z.object({}),
  body: z.object({ ...dayFields, verified: z.boolean('calendar.verified-missing') }),
  answer: calendarDayAnswer,
  handle: async (context, { params, body }) => {
    const day = { ...body, date: params.date.toString() };
    await putDay(context, day);
    return day;
  },
});
