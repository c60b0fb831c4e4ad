/** Addresses of this module's pages. */
export const syncPaths = {
  list: '/dong-bo-quoc-gia',
  retry: (id: string) => `/dong-bo-quoc-gia/${id}/gui-lai`,
  cancel: (id: string) => `/dong-bo-quoc-gia/${id}/bo-qua`,
};
