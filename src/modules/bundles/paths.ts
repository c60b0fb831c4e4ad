/** Addresses of this module's pages. */
export const paths = {
  catalogue: '/thu-tuc-lien-thong',
  bundle: (code: string) => `/thu-tuc-lien-thong/${code}`,
  change: (code: string) => `/thu-tuc-lien-thong/${code}/phien-ban-moi`,
  list: '/lien-thong',
  receive: '/lien-thong/tiep-nhan',
  receiveBundle: (code: string) => `/lien-thong/tiep-nhan/${code}`,
  linked: (id: string) => `/lien-thong/${id}`,
  slip: (id: string) => `/lien-thong/${id}/giay-tiep-nhan.pdf`,
  acknowledge: (id: string, step: string) => `/lien-thong/${id}/${step}/xac-nhan`,
  cancelStep: (id: string, step: string) => `/lien-thong/${id}/${step}/huy`,
  reportError: (id: string, step: string) => `/lien-thong/${id}/${step}/bao-sai-sot`,
};
