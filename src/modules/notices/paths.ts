/** Addresses of this module's pages. */
export const noticePaths = {
  list: '/thong-bao',
  retry: (id: string) => `/thong-bao/${id}/gui-lai`,
  cancel: (id: string) => `/thong-bao/${id}/khong-gui`,
};
