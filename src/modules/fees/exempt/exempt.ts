import { z } from 'zod';
import { confirmPayment, getDossier, noteOnDossier } from '#modules/dossiers/index.ts';
import { authorize, getOfficer } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { invalidField, Problem } from '#platform/problem.ts';
import { EXEMPTION_GROUNDS } from '../domain/obligation.ts';
import { longEnough } from '../long-enough.ts';
import { feesOfDossier } from '../show-fees/fees-of-dossier.ts';
import { lockBook } from '../sql/book-payment.ts';
import { insertExemption } from '../sql/exemptions.ts';
import { wholeDong } from '../whole-dong.ts';

export const exemptSchema = z.object({
  amountVnd: wholeDong(1),
  ground: z.enum(EXEMPTION_GROUNDS, 'fees.ground-missing'),
  groundText: longEnough('fees.ground-text'),
});
export type ExemptInput = z.output<typeof exemptSchema>;

/**
 * Miễn, giảm phí, lệ phí (Luật 97/2015 art. 10): a part or the whole of a line need not be paid, on a ground. What a dossier
 * waited for and is let off whole lets it go on. @throws Problem conflict fees.nothing-due, fees.already-exempt
 */
export async function exemptFee(context: Context, dossierId: string, line: number, input: ExemptInput) {
  const dossier = await getDossier(context, dossierId);
  authorize(context, 'fees.exempt', dossier.receivingUnitId);
  await lockBook(context, dossier.receivingUnitId);
  const { obligations } = await feesOfDossier(context, dossierId);
  const due = obligations.find(({ payable, status }) => payable.line === line && status === 'due');
  if (!due) throw new Problem('conflict', 'fees.nothing-due');
  if (input.amountVnd > due.dueVnd)
    throw invalidField('amountVnd', 'fees.exempt-too-much', { amount: due.dueVnd });
  const exemption = { ...input, line, grantedAt: context.clock.now() };
  await insertExemption(context, dossierId, exemption, getOfficer(context).officerId);
  await noteOnDossier(context, dossierId, 'dossier.fee-exempted', {
    amountVnd: input.amountVnd,
    exemptionGround: input.ground,
    reasonText: input.groundText,
  });
  if (line === 0 || input.amountVnd < due.dueVnd) return;
  const { state, version } = await getDossier(context, dossierId);
  if (state === 'awaitingPayment') {
    // Who lets a fee off need not be the receptionist who confirms: the system goes on for him.
    const system: Context = { ...context, actor: { kind: 'system', name: 'fees' } };
    await confirmPayment(system, { id: dossierId, version }, { receiptNumber: '' });
  }
}
