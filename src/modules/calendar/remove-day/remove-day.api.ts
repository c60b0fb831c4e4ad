import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { writtenDate } from '../set-day/day-input.ts';
import { removalReason } from './reason.ts';
import { removeDay } from './remove-day.ts';

export const removeDayApi = defineApi({
  id: 'calendar.deleteDay',
  method: 'delete',
  path: '/api/calendar/days/{date}',
  access: 'calendar.administer',
  summary: 'Make a date a plain day of the week again; the reason is kept in the history',
  params: z.object({ date: writtenDate }),
  query: z.object({ reason: removalReason }),
  answer: z.object({ date: z.iso.date() }),
  handle: async (context, { params, query }) => {
    await removeDay(context, { date: params.date, reason: query.reason });
    return { date: params.date.toString() };
  },
});
