/** Giao dịch thanh toán trực tuyến: what a citizen was sent to a platform for. */
export const ORDER_STATES = ['waiting', 'paid', 'failed', 'disputed', 'expired'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** Why money that came could not be booked. */
export type Dispute = 'amountDiffers' | 'notOwed';

export interface OnlineOrder {
  readonly id: string;
  readonly dossierId: string;
  readonly dossierCode: string;
  readonly unitId: string;
  readonly provider: string;
  /** Whole đồng. */
  readonly amountVnd: number;
  readonly lines: readonly number[];
  readonly state: OrderState;
  readonly dispute: Dispute | null;
  /** What the platform says it took, when that differs. */
  readonly reportedVnd: number | null;
  readonly providerReference: string | null;
  readonly createdAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  /** How often the platform was asked how it went. */
  readonly asked: number;
  readonly settledAt: Temporal.Instant | null;
}

/** Minutes in which the citizen can pay. */
export const ORDER_MINUTES = 30;

/** When a platform is asked that has told nothing: after 3, 6, 12 … minutes, then every hour. */
export function nextAsk(asked: number, now: Temporal.Instant): Temporal.Instant {
  return now.add({ minutes: Math.min(60, 3 * 2 ** Math.min(asked, 5)) });
}

/** May this order be given up? Only when the platform itself says that nothing was paid, and the time is over. */
export function isOver({ expiresAt }: Pick<OnlineOrder, 'expiresAt'>, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, expiresAt) >= 0;
}
