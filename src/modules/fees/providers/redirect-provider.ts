import { z } from 'zod';
import { feesPaths } from '../paths.ts';
import { callbackSchema, type PaymentProvider, type ProviderReport } from './provider.ts';
import { isSigned, type SignedFields, signFields } from './signature.ts';

/** Milliseconds for one answer of the platform. */
const PATIENCE = 10_000;

const statusSchema = z.union([
  callbackSchema,
  z.object({ orderId: z.string(), outcome: z.literal('waiting'), signature: z.string() }),
]);
const refundSchema = z.object({ refundId: z.string(), providerReference: z.string(), signature: z.string() });

interface Settings {
  readonly url: string;
  readonly merchant: string;
  readonly secret: string;
}

/**
 * A platform to which the citizen is sent with a signed address, and which answers signed JSON over HTTP (docs/operations/payments.md).
 * The form of the messages is ours: that of the payment platform of the National portal is not public and was not verified.
 */
export function redirectProvider({ url, merchant, secret }: Settings, publicUrl: string): PaymentProvider {
  const signed = (fields: SignedFields) => ({ ...fields, signature: signFields(fields, secret) });
  return {
    name: 'redirect',
    createPayment({ orderId, dossierCode, amountVnd, expiresAt }) {
      const fields = signed({
        merchant,
        orderId,
        dossierCode,
        amountVnd,
        expiresAt: expiresAt.toString({ smallestUnit: 'second' }),
        returnUrl: `${publicUrl.replace(/\/$/, '')}${feesPaths.order(orderId)}`,
      });
      return { payUrl: `${url}/pay?${new URLSearchParams(textsOf(fields))}` };
    },
    verifyCallback({ signature, ...report }) {
      return isSigned(report, signature, secret) ? report : undefined;
    },
    async queryStatus({ orderId }) {
      const query = new URLSearchParams(textsOf(signed({ merchant, orderId })));
      const answer = await ask(`${url}/orders/${orderId}?${query}`);
      const read = statusSchema.safeParse(answer);
      if (!read.success || read.data.orderId !== orderId) return { none: 'unreachable' };
      const { signature, ...fields } = read.data;
      if (!isSigned(fields, signature, secret)) return { none: 'unreachable' };
      return fields.outcome === 'waiting' ? { none: 'waiting' } : { report: fields as ProviderReport };
    },
    async refund(refund) {
      const body = JSON.stringify(signed({ merchant, ...refund }));
      const answer = await ask(`${url}/refunds`, { method: 'POST', body, headers: JSON_HEADERS });
      if (answer === 'refused') return { fault: 'refused' };
      const read = refundSchema.safeParse(answer);
      if (!read.success) return { fault: 'unreachable' };
      const { signature, ...fields } = read.data;
      const ours = fields.refundId === refund.refundId && isSigned(fields, signature, secret);
      return ours ? { providerReference: fields.providerReference } : { fault: 'unreachable' };
    },
  };
}

const JSON_HEADERS = { 'content-type': 'application/json' };

function textsOf(fields: SignedFields): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
}

/** The answer's JSON, 'refused' for a 4xx, undefined when nothing sensible comes in time. */
async function ask(address: string, init: RequestInit = {}): Promise<unknown> {
  try {
    const response = await fetch(address, {
      ...init,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (response.status >= 400 && response.status < 500) return 'refused';
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}
