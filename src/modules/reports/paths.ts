/** Addresses of this module's pages. */
export const paths = {
  figures: '/so-lieu',
  figure: (code: string) => `/so-lieu/${code}`,
  handlingReport: '/bao-cao/ii-06a',
  handlingReportFile: '/bao-cao/ii-06a/tai-ve',
};
