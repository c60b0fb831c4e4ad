/** Addresses of this module's pages. */
export const paths = {
  figures: '/so-lieu',
  figure: (code: string) => `/so-lieu/${code}`,
  /** The service index of QĐ 766/QĐ-TTg. */
  serviceIndex: '/chi-so-phuc-vu',
  /** Numbers of the reform report that no figure computes. */
  manualFigures: '/bao-cao/cchc/nhap-so-lieu',
  serviceIndexRanking: '/chi-so-phuc-vu/xep-hang',
  reports: '/bao-cao',
  form: (slug: string) => `/bao-cao/${slug}`,
  formFile: (slug: string) => `/bao-cao/${slug}/tai-ve`,
};
