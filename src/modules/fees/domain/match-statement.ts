import type { Dispute, OrderState } from './online-order.ts';

/** One line of a platform's list: money that it took for an order. */
export interface StatementLine {
  /** The id of the order, as we gave it. */
  readonly orderReference: string;
  readonly providerReference: string;
  /** Whole đồng. */
  readonly amountVnd: number;
}

/** An order of ours of that day and unit, whatever became of it. */
export interface OurOrder {
  readonly id: string;
  readonly dossierId: string;
  readonly dossierCode: string;
  readonly amountVnd: number;
  readonly state: OrderState;
  readonly dispute: Dispute | null;
}

/**
 * Kết quả đối soát một giao dịch: both say the same; the platform has money that we have not booked; we booked money that the
 * platform does not list; the amounts differ.
 */
export const MATCH_KINDS = ['matched', 'missingHere', 'missingThere', 'amountDiffers'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

export interface Match {
  readonly kind: MatchKind;
  readonly orderReference: string;
  readonly order: OurOrder | undefined;
  readonly providerReference: string;
  /** What we booked; null where we booked nothing. */
  readonly oursVnd: number | null;
  /** What the platform lists; null where it lists nothing. */
  readonly theirsVnd: number | null;
}

/**
 * Đối soát: every line of the platform against our orders, and every booked order against its lines. An order of which nothing was
 * paid and nothing is listed says nothing. Each line and each booked order comes out exactly once.
 */
export function matchStatement(orders: readonly OurOrder[], lines: readonly StatementLine[]): Match[] {
  const known = new Map(orders.map((order) => [order.id, order]));
  const listed = new Set(lines.map(({ orderReference }) => orderReference));
  const theirs = lines.map((line) => matchLine(line, known.get(line.orderReference)));
  const ours = orders
    .filter(({ id, state }) => state === 'paid' && !listed.has(id))
    .map(
      (order): Match => ({
        kind: 'missingThere',
        orderReference: order.id,
        order,
        providerReference: '',
        oursVnd: order.amountVnd,
        theirsVnd: null,
      }),
    );
  return [...theirs, ...ours];
}

function matchLine(
  { orderReference, providerReference, amountVnd }: StatementLine,
  order: OurOrder | undefined,
): Match {
  const oursVnd = order?.state === 'paid' ? order.amountVnd : null;
  return {
    kind: kindOf(order, oursVnd, amountVnd),
    orderReference,
    order,
    providerReference,
    oursVnd,
    theirsVnd: amountVnd,
  };
}

function kindOf(order: OurOrder | undefined, oursVnd: number | null, theirsVnd: number): MatchKind {
  if (order && order.amountVnd !== theirsVnd) return 'amountDiffers';
  return oursVnd === null ? 'missingHere' : 'matched';
}
