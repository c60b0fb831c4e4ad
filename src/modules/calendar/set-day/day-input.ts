import { z } from 'zod';
import { CALENDAR_DAY_KINDS } from '../domain/calendar-day.ts';
import { readWrittenDate } from '../domain/written-date.ts';

/** A date as a form or an address writes it, as a value. */
export const writtenDate = z.string('calendar.date-missing').transform((text, check) => {
  const date = readWrittenDate(text);
  if (date) return date;
  check.addIssue({ code: 'custom', message: 'calendar.date-wrong' });
  return z.NEVER;
});

/** What is said of a day; the form and the interface share it. */
export const dayFields = {
  kind: z.enum(CALENDAR_DAY_KINDS, 'calendar.kind-missing'),
  name: z
    .string('calendar.name-missing')
    .trim()
    .min(1, 'calendar.name-missing')
    .max(200, 'platform.too-long'),
  decision: z
    .string('calendar.decision-missing')
    .trim()
    .min(1, 'calendar.decision-missing')
    .max(200, 'platform.too-long'),
};
