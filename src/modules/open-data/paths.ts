/** Addresses of this module's pages; a quarter is named by its first day. */
export const paths = {
  list: '/du-lieu-mo',
  quarter: (firstDay: string) => `/du-lieu-mo/${firstDay}`,
  csv: (firstDay: string) => `/du-lieu-mo/${firstDay}/so-lieu.csv`,
  json: (firstDay: string) => `/api/open-data/${firstDay}`,
};
