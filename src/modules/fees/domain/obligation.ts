import type { Channel, DossierState } from '#modules/dossiers/index.ts';
import type { Fee } from '#modules/procedures/index.ts';
import type { Payment } from './payment.ts';

/**
 * Phí, lệ phí (Luật Phí và lệ phí 97/2015/QH13 art. 3) and nghĩa vụ tài chính (what other laws ask for, such as the tax of a
 * land dossier).
 */
export const FEE_KINDS = ['fee', 'charge', 'financialObligation'] as const;
export type FeeKind = (typeof FEE_KINDS)[number];

/** What a dossier asks for in money, as the module dossiers publishes it. */
export interface Payable {
  readonly dossierId: string;
  readonly dossierCode: string;
  /** 0 = at intake; n = the pause n in which it was asked for. */
  readonly line: number;
  /** Whole đồng, more than 0. */
  readonly amountVnd: number;
  /** The unit that takes the money: where the dossier was received. */
  readonly unitId: string;
  readonly channel: Channel;
  readonly state: DossierState;
  readonly procedureVersionId: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly procedureField: string;
  readonly since: Temporal.Instant;
  /** Does the dossier still ask for it? */
  readonly owed: boolean;
  /** The office confirmed it by a receipt of somebody else, such as the tax office. */
  readonly confirmed: boolean;
}

/** Miễn, giảm: so much of a line need not be paid, on this ground. */
export interface Exemption {
  readonly line: number;
  readonly amountVnd: number;
  readonly ground: ExemptionGround;
  readonly groundText: string;
  readonly grantedAt: Temporal.Instant;
}

/**
 * Đối tượng miễn, giảm (Luật Phí và lệ phí art. 10, and the reductions that provinces give to online dossiers). The list is
 * ours; who is exempt from what stands in the rules of each fee.
 */
export const EXEMPTION_GROUNDS = [
  'meritorious',
  'poorHousehold',
  'disabled',
  'child',
  'elderly',
  'ethnicMinority',
  'onlineReduction',
  'other',
] as const;
export type ExemptionGround = (typeof EXEMPTION_GROUNDS)[number];

/** Where one line stands: due = the citizen still has to pay `dueVnd`. */
export type ObligationStatus = 'due' | 'paid' | 'exempt' | 'confirmed' | 'notOwed';

/** Một khoản phải nộp của hồ sơ. */
export interface Obligation {
  readonly payable: Payable;
  readonly kind: FeeKind;
  readonly exemption: Exemption | undefined;
  /** What is left after the exemption, whole đồng. */
  readonly dueVnd: number;
  readonly status: ObligationStatus;
  /** Number of the next payment of this line: one more than were made and cancelled. */
  readonly round: number;
}

/** Each line with what became of it. `kindOf` names its legal kind. */
export function obligationsOf(
  payables: readonly Payable[],
  exemptions: readonly Exemption[],
  payments: readonly Payment[],
  kindOf: (payable: Payable) => FeeKind,
): Obligation[] {
  return payables.map((payable) => {
    const made = payments.filter(({ line }) => line === payable.line);
    const exemption = exemptions.find(({ line }) => line === payable.line);
    const dueVnd = payable.amountVnd - (exemption?.amountVnd ?? 0);
    const paid = made.some(({ cancelled }) => !cancelled);
    const status = statusOf(payable, dueVnd, paid);
    return { payable, kind: kindOf(payable), exemption, dueVnd, status, round: made.length + 1 };
  });
}

function statusOf({ owed, confirmed }: Payable, dueVnd: number, paid: boolean): ObligationStatus {
  if (paid) return 'paid';
  if (dueVnd <= 0) return 'exempt';
  if (confirmed) return 'confirmed';
  return owed ? 'due' : 'notOwed';
}

/** Lines that still have to be paid, and their sum in đồng. */
export function dueOf(obligations: readonly Obligation[]): { lines: Obligation[]; totalVnd: number } {
  const lines = obligations.filter(({ status }) => status === 'due');
  return { lines, totalVnd: lines.reduce((sum, { dueVnd }) => sum + dueVnd, 0) };
}

/** Procedures of the register of births and deaths that give out information: a fee, unlike the entries themselves. */
const INFORMATION = new Set(['2.000635', '2.002516']);

/**
 * Phí hay lệ phí: what the announced terms say; else what their note begins with; else by the field: certification and
 * information are services (phí), entries and licences are not (lệ phí). The last is our reading of the annexes of Luật 97/2015.
 */
export function kindOfTerms(fee: Fee | undefined, procedureCode: string, procedureField: string): FeeKind {
  if (fee && !fee.free && fee.kind) return fee.kind;
  if (/^phí\b/iu.test(fee?.note ?? '')) return 'fee';
  if (/^lệ phí\b/iu.test(fee?.note ?? '')) return 'charge';
  return procedureField === 'Chứng thực' || INFORMATION.has(procedureCode) ? 'fee' : 'charge';
}
