export const calendarPath = '/lich-lam-viec';
export const calendarYearPath = (year: number) => `/lich-lam-viec/${year}`;
export const addDayPath = (year?: number) =>
  year === undefined ? '/lich-lam-viec/them' : `/lich-lam-viec/them?nam=${year}`;
export const changeDayPath = (date: string) => `/lich-lam-viec/ngay/${date}`;
export const removeDayPath = (date: string) => `/lich-lam-viec/ngay/${date}/xoa`;
export const importDaysPath = '/lich-lam-viec/nhap';
export const dueDatePath = '/lich-lam-viec/tinh-han';

/** The page that sets the office hours of a unit; the unit's own page links to it. */
export const officeHoursPath = (unitId: string) => `/lich-lam-viec/gio-lam-viec?donVi=${unitId}`;
