/** Addresses of the catalogue's pages. */
export const paths = {
  catalogue: () => '/thu-tuc',
  /** The list alone, for live updates; stands before `/thu-tuc/:code` in the routes. */
  catalogueList: () => '/thu-tuc/danh-sach',
  procedure: (code: string) => `/thu-tuc/${encodeURIComponent(code)}`,
  announce: (code: string) => `/thu-tuc/${encodeURIComponent(code)}/phien-ban-moi`,
  process: (code: string) => `/thu-tuc/${encodeURIComponent(code)}/quy-trinh`,
  changeProcess: (code: string) => `/thu-tuc/${encodeURIComponent(code)}/quy-trinh/sua`,
  competence: (code: string) => `/thu-tuc/${encodeURIComponent(code)}/tham-quyen`,
  changeCompetence: (code: string) => `/thu-tuc/${encodeURIComponent(code)}/tham-quyen/sua`,
} as const;
