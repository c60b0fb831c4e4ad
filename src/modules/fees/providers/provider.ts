import { z } from 'zod';

/** What a platform needs to know to take the money of one order. No name and no identity number travels. */
export interface PaymentRequest {
  readonly orderId: string;
  readonly dossierCode: string;
  /** Whole đồng. */
  readonly amountVnd: number;
  readonly expiresAt: Temporal.Instant;
}

/** How an order went, as the platform says. */
export interface ProviderReport {
  /** The same event told twice has the same id. */
  readonly eventId: string;
  readonly orderId: string;
  readonly outcome: 'paid' | 'failed';
  readonly amountVnd: number;
  /** The platform's own number of the transaction. */
  readonly providerReference: string;
}

/** What a platform sends us by itself; `signature` over all other fields. */
export const callbackSchema = z.object({
  eventId: z.string('fees.callback').min(1, 'fees.callback').max(100, 'fees.callback'),
  orderId: z.uuid('fees.callback'),
  outcome: z.enum(['paid', 'failed'], 'fees.callback'),
  amountVnd: z.number('fees.callback').int('fees.callback').min(0, 'fees.callback'),
  providerReference: z.string('fees.callback').max(100, 'fees.callback'),
  signature: z.string('fees.callback').max(200, 'fees.callback'),
});
export type CallbackMessage = z.output<typeof callbackSchema>;

/** `waiting`: not paid (yet); `unreachable`: nobody knows, ask again. */
export type StatusAnswer = { readonly report: ProviderReport } | { readonly none: 'waiting' | 'unreachable' };

export type RefundAnswer =
  | { readonly providerReference: string }
  | { readonly fault: 'unreachable' | 'refused' };

/**
 * One platform that takes money online. It answers what is wrong outside and throws only for what is broken in the program.
 * Nothing here opens a transaction: whoever calls `queryStatus` or `refund` holds none.
 */
export interface PaymentProvider {
  /** Stands in every order and payment, and in the address of the callback. */
  readonly name: string;
  /** Where the citizen pays; made without asking the platform. */
  createPayment(request: PaymentRequest): { readonly payUrl: string };
  /** What a callback says, or undefined when the signature is not the platform's. */
  verifyCallback(message: CallbackMessage): ProviderReport | undefined;
  queryStatus(order: { readonly orderId: string }): Promise<StatusAnswer>;
  /** Asked twice with the same `refundId` it gives back once. */
  refund(refund: {
    readonly refundId: string;
    readonly orderId: string;
    readonly amountVnd: number;
  }): Promise<RefundAnswer>;
}
