/** Addresses of this module's pages. */
export const paths = {
  figures: '/so-lieu',
  figure: (code: string) => `/so-lieu/${code}`,
  /** The service index of QĐ 766/QĐ-TTg. */
  serviceIndex: '/chi-so-phuc-vu',
  serviceIndexRanking: '/chi-so-phuc-vu/xep-hang',
  handlingReport: '/bao-cao/ii-06a',
  handlingReportFile: '/bao-cao/ii-06a/tai-ve',
};
