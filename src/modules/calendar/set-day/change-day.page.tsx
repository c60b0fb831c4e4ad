import { z } from 'zod';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { longDate } from '../day-words.ts';
import { calendarYearPath, changeDayPath } from '../paths.ts';
import { DayForm } from './day-form.tsx';
import { dayFields } from './day-input.ts';
import { getDay, readDateOfPath } from './get-day.ts';
import { changeDay } from './set-day.ts';

export const changeDayForm = defineForm({
  id: 'calendar.changeDay',
  path: changeDayPath(':ngay'),
  access: 'calendar.administer',
  schema: z.object({ ...dayFields, verified: z.literal('true').optional() }),
  render: async (context, request, state) => {
    const date = readDateOfPath(request);
    const day = await getDay(context, date);
    const backHref = calendarYearPath(date.year);
    const title = `Sửa ${longDate(date)}`;
    const breadcrumb = [{ text: `Lịch làm việc năm ${date.year}`, href: backHref }, { text: title }];
    return view(
      { title, breadcrumb },
      <DayForm state={state} day={day} submit="Lưu thay đổi" backHref={backHref} />,
    );
  },
  submit: async (context, { verified, ...input }, request) => {
    const date = readDateOfPath(request);
    await changeDay(context, { ...input, date: date.toString(), verified: verified === 'true' });
    return seeOther(calendarYearPath(date.year), `Đã lưu ${longDate(date)}.`);
  },
});
