import type { Module, SubjectPanel } from '#platform/registry.ts';
import { cancelReceiptApi } from './cancel-receipt/cancel-receipt.api.ts';
import { cancelReceiptPage } from './cancel-receipt/cancel-receipt.page.tsx';
import { closeDayApi, listCashDaysApi } from './close-day/close-day.api.ts';
import { closeDayPage } from './close-day/close-day.page.tsx';
import { collectApi } from './collect/collect-fees.api.ts';
import { collectPage } from './collect/collect-fees.page.tsx';
import { exemptApi } from './exempt/exempt.api.ts';
import { exemptPage } from './exempt/exempt.page.tsx';
import { feesFigures } from './figures.ts';
import { exportPaymentsPage } from './list-payments/export-payments.ts';
import { listPaymentsApi } from './list-payments/payments.api.ts';
import { paymentsPage } from './list-payments/payments.page.tsx';
import { printPaymentsPage } from './list-payments/print-payments.ts';
import { feesMessages } from './messages.vi.ts';
import { feesPaths } from './paths.ts';
import { askPlatform } from './pay-online/ask-platform.job.ts';
import { callbackApi } from './pay-online/callback.api.ts';
import { fakePlatformPage } from './pay-online/fake-platform.page.tsx';
import { lookUpPanel } from './pay-online/look-up-panel.tsx';
import { orderPage } from './pay-online/order.page.tsx';
import { orderApi, payApi } from './pay-online/pay.api.ts';
import { payPage } from './pay-online/pay.page.tsx';
import { feesPermissions } from './policy.ts';
import { receiptPage } from './print-receipt/receipt.page.ts';
import { explainPage } from './reconcile/explain-difference.page.tsx';
import { importStatementPage } from './reconcile/import-statement.page.tsx';
import { exportReconciliationPage, printReconciliationPage } from './reconcile/print-reconciliation.ts';
import { explainApi, importStatementApi, reconcileApi } from './reconcile/reconcile.api.ts';
import { reconcilePage } from './reconcile/reconcile.page.tsx';
import { refundApi } from './refund/refund-payment.api.ts';
import { refundPage } from './refund/refund-payment.page.tsx';
import { sendRefunds } from './refund/send-refunds.job.ts';
import { showFeesApi } from './show-fees/fees.api.ts';
import { collectButton, feesPanel } from './show-fees/fees-panel.tsx';
import { unpaidPage } from './unpaid/unpaid.page.tsx';

const panels: readonly SubjectPanel[] = [
  { subjectKind: 'dossier', place: 'actions', show: collectButton },
  { subjectKind: 'dossier', place: 'main', show: feesPanel },
  { subjectKind: 'dossierLookUp', place: 'main', show: lookUpPanel },
];

/** Phí, lệ phí: what a dossier has to pay, receipts, online payment, reconciliation. */
export const feesModule: Module = {
  name: 'fees',
  operations: [
    showFeesApi,
    collectPage,
    collectApi,
    exemptPage,
    exemptApi,
    receiptPage,
    cancelReceiptPage,
    cancelReceiptApi,
    refundPage,
    refundApi,
    paymentsPage,
    listPaymentsApi,
    exportPaymentsPage,
    printPaymentsPage,
    unpaidPage,
    closeDayPage,
    closeDayApi,
    listCashDaysApi,
    reconcilePage,
    reconcileApi,
    importStatementPage,
    importStatementApi,
    explainPage,
    explainApi,
    exportReconciliationPage,
    printReconciliationPage,
    payPage,
    payApi,
    orderPage,
    orderApi,
    callbackApi,
    fakePlatformPage,
  ],
  permissions: feesPermissions,
  messages: feesMessages,
  publicMenu: [{ label: 'fees.menu-pay', href: feesPaths.pay }],
  menu: [
    { label: 'fees.menu', href: feesPaths.payments, section: 'work', permission: 'fees.read' },
    { label: 'fees.menu-reconcile', href: feesPaths.reconcile, section: 'overview', permission: 'fees.read' },
  ],
  panels,
  figures: feesFigures,
  jobs: [askPlatform, sendRefunds],
  cron: [
    { job: askPlatform.name, pattern: '* * * * *' },
    { job: sendRefunds.name, pattern: '*/10 * * * *' },
  ],
};
