/** Addresses of this module's pages. */
export const feesPaths = {
  /** The page of the module dossiers. */
  dossier: (dossierId: string) => `/ho-so/${dossierId}`,
  collect: (dossierId: string) => `/ho-so/${dossierId}/thu-phi`,
  exempt: (dossierId: string, line: number | string) => `/ho-so/${dossierId}/mien-giam-phi/${line}`,
  receipt: (id: string) => `/bien-lai/${id}/bien-lai.pdf`,
  cancelReceipt: (id: string) => `/bien-lai/${id}/huy`,
  refund: (id: string) => `/bien-lai/${id}/hoan-tra`,
  payments: '/phi-le-phi',
  exportPayments: '/phi-le-phi/xuat.csv',
  printPayments: '/phi-le-phi/bang-ke.pdf',
  unpaid: '/phi-le-phi/chua-thu',
  closeDay: '/phi-le-phi/chot-quy',
  reconcile: '/doi-soat',
  importStatement: '/doi-soat/nap',
  explain: '/doi-soat/giai-trinh',
  exportReconciliation: '/doi-soat/xuat.csv',
  printReconciliation: '/doi-soat/bien-ban.pdf',
  /** For citizens. */
  pay: '/nop-phi',
  order: (id: string) => `/nop-phi/giao-dich/${id}`,
  fakePlatform: (id: string) => `/nop-phi/cong-thu-nghiem/${id}`,
};
