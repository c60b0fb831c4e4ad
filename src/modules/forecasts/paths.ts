/** Addresses of this module's pages. */
export const paths = {
  list: '/du-bao',
  calibration: '/du-bao/do-tin-cay',
};
