import type { Module } from '#platform/registry.ts';
import { importDaysForm } from './import-days/import-days.page.tsx';
import { calendarMessages } from './messages.vi.ts';
import { calendarPath } from './paths.ts';
import { calendarPermissions } from './policy.ts';
import { removeDayApi } from './remove-day/remove-day.api.ts';
import { removeDayForm } from './remove-day/remove-day.page.tsx';
import { addDayForm } from './set-day/add-day.page.tsx';
import { changeDayForm } from './set-day/change-day.page.tsx';
import { putDayApi } from './set-day/set-day.api.ts';
import { officeHoursForm } from './set-office-hours/set-office-hours.page.tsx';
import { dueDateApi } from './try-due-date/try-due-date.api.ts';
import { dueDatePage } from './try-due-date/try-due-date.page.tsx';
import { yearApi } from './view-year/view-year.api.ts';
import { currentYearPage, yearPage } from './view-year/view-year.page.tsx';

export const calendarModule: Module = {
  name: 'calendar',
  // The year stands last: its address is a parameter where the others have a word.
  operations: [
    currentYearPage,
    addDayForm,
    importDaysForm,
    officeHoursForm,
    dueDatePage,
    changeDayForm,
    removeDayForm,
    dueDateApi,
    putDayApi,
    removeDayApi,
    yearPage,
    yearApi,
  ],
  permissions: calendarPermissions,
  messages: calendarMessages,
  menu: [{ label: 'calendar.menu', href: calendarPath, section: 'catalogue', permission: 'calendar.read' }],
};
