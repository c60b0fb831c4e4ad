import { feesPaths } from '../paths.ts';
import type { CallbackMessage, PaymentProvider, ProviderReport } from './provider.ts';
import { isSigned, signFields } from './signature.ts';

/** What was pretended to be paid, by order: lives as long as the program. */
const ledger = new Map<string, ProviderReport>();

/**
 * For tests and the demo: a page of our own that says that no money moves, in place of a platform. The settings refuse it
 * outside the demo.
 */
export function fakeProvider(secret: string): PaymentProvider {
  const key = keyOf(secret);
  return {
    name: 'fake',
    createPayment: ({ orderId }) => ({ payUrl: feesPaths.fakePlatform(orderId) }),
    verifyCallback({ signature, ...report }) {
      return isSigned(report, signature, key) ? report : undefined;
    },
    async queryStatus({ orderId }) {
      const report = ledger.get(orderId);
      return report ? { report } : { none: 'waiting' };
    },
    refund: async ({ refundId }) => ({ providerReference: `fake:${refundId}` }),
  };
}

/** Pretends that a citizen paid: remembered for whoever asks, and signed for whoever is told. */
export function pretendPayment(orderId: string, amountVnd: number, secret: string): CallbackMessage {
  const report: ProviderReport = {
    eventId: `fake-${orderId}`,
    orderId,
    outcome: 'paid',
    amountVnd,
    providerReference: `THU-NGHIEM-${orderId.slice(-6).toUpperCase()}`,
  };
  ledger.set(orderId, report);
  return { ...report, signature: signFields({ ...report }, keyOf(secret)) };
}

function keyOf(secret: string): string {
  return `${secret}/fake-payment`;
}
