/** Addresses of this module's pages. */
export const paths = {
  unit: '/cham-diem',
  own: '/cham-diem/cua-toi',
  officer: (id: string) => `/cham-diem/can-bo/${id}`,
};
