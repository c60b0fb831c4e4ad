/** Addresses of this module's pages. */
export const paths = {
  figures: '/so-lieu',
  figure: (code: string) => `/so-lieu/${code}`,
  figureFile: (code: string) => `/so-lieu/${code}/tai-ve`,
  /** The service index of QĐ 766/QĐ-TTg. */
  serviceIndex: '/chi-so-phuc-vu',
  /** Numbers of the reform report that no figure computes. */
  manualFigures: '/bao-cao/cchc/nhap-so-lieu',
  serviceIndexRanking: '/chi-so-phuc-vu/xep-hang',
  reports: '/bao-cao',
  draft: '/lap-bao-cao',
  report: (id: string) => `/ky-bao-cao/${id}`,
  reportFile: (id: string) => `/ky-bao-cao/${id}/tai-ve`,
  comment: (id: string) => `/ky-bao-cao/${id}/nhan-xet`,
  close: (id: string) => `/ky-bao-cao/${id}/chot`,
  closedFigure: (id: string) => `/ky-bao-cao/${id}/so-lieu`,
  verification: (id: string) => `/ky-bao-cao/${id}/toan-ven`,
  compare: (id: string) => `/ky-bao-cao/${id}/doi-chieu`,
  restateTyped: (id: string) => `/ky-bao-cao/${id}/dieu-chinh`,
  /** Who sends which report when; set by the administrator. */
  schedule: '/lich-bao-cao',
  newDuty: '/lich-bao-cao/them',
  duty: (code: string) => `/lich-bao-cao/${code}`,
  ledger: '/so-dieu-chinh',
  form: (slug: string) => `/bao-cao/${slug}`,
  formFile: (slug: string) => `/bao-cao/${slug}/tai-ve`,
};
