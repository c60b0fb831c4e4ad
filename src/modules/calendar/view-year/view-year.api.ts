import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { CALENDAR_DAY_KINDS } from '../domain/calendar-day.ts';
import { getCalendarYear } from './view-year.ts';

export const calendarDayAnswer = z
  .object({
    date: z.iso.date(),
    kind: z.enum(CALENDAR_DAY_KINDS),
    name: z.string(),
    decision: z.string(),
    verified: z.boolean(),
  })
  .openapi('CalendarDay');

const calendarYearAnswer = z
  .object({
    year: z.number().int(),
    workingDays: z.number().int(),
    months: z.array(z.object({ month: z.number().int(), workingDays: z.number().int() })),
    days: z.array(calendarDayAnswer),
  })
  .openapi('CalendarYear');

export const yearApi = defineApi({
  id: 'calendar.getYear',
  method: 'get',
  path: '/api/calendar/{year}',
  access: 'calendar.read',
  summary: 'The working calendar of a year: days that differ from the plain week, and working days by month',
  params: z.object({
    year: z
      .string()
      .regex(/^\d{4}$/, 'calendar.no-such-year')
      .transform(Number),
  }),
  query: z.object({}),
  answer: calendarYearAnswer,
  handle: async (context, { params }) => {
    const { view, days } = await getCalendarYear(context, params.year);
    const months = view.months.map(({ month, workingDays }) => ({ month, workingDays }));
    return { year: view.year, workingDays: view.workingDays, months, days: [...days] };
  },
});
