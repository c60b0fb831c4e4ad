import { z } from 'zod';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { longDate } from '../day-words.ts';
import { addDayPath, calendarPath, calendarYearPath } from '../paths.ts';
import { DayForm } from './day-form.tsx';
import { dayFields, writtenDate } from './day-input.ts';
import { addDay } from './set-day.ts';

export const addDayForm = defineForm({
  id: 'calendar.addDay',
  path: addDayPath(),
  access: 'calendar.administer',
  schema: z.object({ date: writtenDate, ...dayFields, verified: z.literal('true').optional() }),
  render: async (_context, request, state) => {
    const backHref = /^\d{4}$/.test(request.query.nam ?? '')
      ? calendarYearPath(Number(request.query.nam))
      : calendarPath;
    const title = 'Thêm ngày nghỉ, ngày làm bù';
    const breadcrumb = [{ text: 'Lịch làm việc', href: backHref }, { text: title }];
    return view({ title, breadcrumb }, <DayForm state={state} submit="Thêm vào lịch" backHref={backHref} />);
  },
  submit: async (context, { date, verified, ...input }) => {
    await addDay(context, { ...input, date: date.toString(), verified: verified === 'true' });
    return seeOther(calendarYearPath(date.year), `Đã thêm ${longDate(date)} vào lịch làm việc.`);
  },
});
