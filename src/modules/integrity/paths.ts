/** Addresses of this module's pages. */
export const integrityPaths = {
  list: '/canh-bao-thoi-han',
  byUnit: '/canh-bao-thoi-han/theo-don-vi',
  thresholds: '/canh-bao-thoi-han/nguong',
  note: (id: string) => `/canh-bao-thoi-han/${id}`,
  explain: (id: string) => `/canh-bao-thoi-han/${id}/giai-trinh`,
  conclude: (id: string) => `/canh-bao-thoi-han/${id}/ket-luan`,
};
