import { getVersion, termsOf } from '#modules/procedures/index.ts';
import type { Context } from '#platform/context.ts';
import {
  type FeeKind,
  kindOfTerms,
  type Obligation,
  obligationsOf,
  type Payable,
} from '../domain/obligation.ts';
import type { Payment } from '../domain/payment.ts';
import { exemptionsOf } from '../sql/exemptions.ts';
import { payablesOf } from '../sql/payables.ts';
import { paymentsOf } from '../sql/payments.ts';

export interface DossierFees {
  readonly obligations: readonly Obligation[];
  readonly payments: readonly Payment[];
}

/** What a dossier has to pay and what was paid. The caller has made sure that the actor may know. */
export async function feesOfDossier(context: Context, dossierId: string): Promise<DossierFees> {
  const payables = await payablesOf(context, dossierId);
  if (payables.length === 0) return { obligations: [], payments: [] };
  const payments = await paymentsOf(context, dossierId);
  const exemptions = await exemptionsOf(context, dossierId);
  const intakeKind = await intakeKindOf(context, payables[0]);
  const kindOf = ({ line }: Payable): FeeKind => (line === 0 ? intakeKind : 'financialObligation');
  return { obligations: obligationsOf(payables, exemptions, payments, kindOf), payments };
}

/** The legal kind of what is paid at intake, by the terms of the version under which the dossier came. */
async function intakeKindOf(context: Context, first: Payable | undefined): Promise<FeeKind> {
  if (first?.line !== 0) return 'charge';
  const version = await getVersion(context, first.procedureVersionId);
  return kindOfTerms(termsOf(version, first.channel)?.fee, first.procedureCode, first.procedureField);
}
