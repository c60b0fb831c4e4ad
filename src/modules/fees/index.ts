/** Phí, lệ phí: what a dossier has to pay, receipts, online payment. Its figures: the view fees.payment_v1. */
export { collectFees } from './collect/collect-fees.ts';
export { exemptFee } from './exempt/exempt.ts';
export { openOrder } from './pay-online/open-order.ts';
export { settleOrder } from './pay-online/settle-order.ts';
