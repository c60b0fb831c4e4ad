/** Addresses of this module's pages. */
export const paths = {
  /** For citizens; printed on the receipt slip. */
  lookUp: '/tra-cuu-ho-so',
  myWork: '/viec-cua-toi',
  receive: '/tiep-nhan',
  receiveProcedure: (code: string) => `/tiep-nhan/${code}`,
  refuseIntake: (code: string) => `/tiep-nhan/${code}/tu-choi`,
  received: (id: string) => `/ho-so/${id}/da-tiep-nhan`,
  register: '/ho-so',
  registerPrint: '/ho-so/so-theo-doi.pdf',
  dossier: (id: string) => `/ho-so/${id}`,
  verb: (id: string, verb: string) => `/ho-so/${id}/${verb}`,
  file: (id: string, fileId: string) => `/ho-so/${id}/tep/${fileId}`,
  history: (id: string) => `/ho-so/${id}/lich-su`,
  identity: (id: string, personId: string) => `/ho-so/${id}/so-dinh-danh/${personId}`,
  approveMany: '/phe-duyet',
  returnMany: '/tra-ket-qua',
  overview: '/tong-quan',
  receiptSlip: (id: string) => `/ho-so/${id}/giay-tiep-nhan.pdf`,
  refusalSlip: (id: string) => `/ho-so/${id}/phieu-tu-choi.pdf`,
  controlSlip: (id: string) => `/ho-so/${id}/phieu-kiem-soat.pdf`,
  supplementRequest: (id: string, number: string) =>
    `/ho-so/${id}/bo-sung/${number}/phieu-yeu-cau-bo-sung.pdf`,
  stopNotice: (id: string) => `/ho-so/${id}/thong-bao-dung.pdf`,
  returnRecord: (id: string) => `/ho-so/${id}/giay-bien-nhan.pdf`,
};
