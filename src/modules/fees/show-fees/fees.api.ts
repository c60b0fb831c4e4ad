import { z } from '@hono/zod-openapi';
import { getDossier } from '#modules/dossiers/index.ts';
import { defineApi } from '#platform/http/operation.ts';
import { FEE_KINDS } from '../domain/obligation.ts';
import { PAYMENT_METHODS, type Payment } from '../domain/payment.ts';
import { feesOfDossier } from './fees-of-dossier.ts';

const moment = z.string().nullable();

export const paymentSchema = z
  .object({
    id: z.string(),
    dossierId: z.string(),
    dossierCode: z.string(),
    line: z.number().int(),
    kind: z.enum(FEE_KINDS),
    method: z.enum(PAYMENT_METHODS),
    amountVnd: z.number().int(),
    unitId: z.string(),
    channel: z.string(),
    procedureCode: z.string(),
    reference: z.string(),
    provider: z.string().nullable(),
    paidAt: z.string(),
    receipt: z.object({
      id: z.string(),
      templateCode: z.string(),
      series: z.string(),
      number: z.number().int(),
      issuedAt: z.string(),
    }),
    cancelledAt: moment,
    refundedAt: moment,
  })
  .openapi('FeePayment');

export function paymentAnswer(payment: Payment): z.input<typeof paymentSchema> {
  const { receipt } = payment;
  return {
    ...payment,
    paidAt: payment.paidAt.toString(),
    receipt: { ...receipt, issuedAt: receipt.issuedAt.toString() },
    cancelledAt: payment.cancelled?.at.toString() ?? null,
    refundedAt: payment.refund?.decidedAt.toString() ?? null,
  };
}

const obligationSchema = z
  .object({
    line: z.number().int(),
    kind: z.enum(FEE_KINDS),
    amountVnd: z.number().int(),
    exemptedVnd: z.number().int(),
    exemptionGround: z.string().nullable(),
    dueVnd: z.number().int(),
    status: z.enum(['due', 'paid', 'exempt', 'confirmed', 'notOwed']),
  })
  .openapi('FeeObligation');

export const showFeesApi = defineApi({
  id: 'fees.show',
  method: 'get',
  path: '/api/dossiers/{id}/fees',
  access: 'fees.read',
  summary: 'What a dossier has to pay (phí, lệ phí, nghĩa vụ tài chính), and what was paid',
  params: z.object({ id: z.string() }),
  answer: z.object({ obligations: z.array(obligationSchema), payments: z.array(paymentSchema) }),
  async handle(context, { params }) {
    const dossier = await getDossier(context, params.id);
    const { obligations, payments } = await feesOfDossier(context, dossier.id);
    return {
      obligations: obligations.map(({ payable, kind, exemption, dueVnd, status }) => ({
        line: payable.line,
        kind,
        amountVnd: payable.amountVnd,
        exemptedVnd: exemption?.amountVnd ?? 0,
        exemptionGround: exemption?.ground ?? null,
        dueVnd,
        status,
      })),
      payments: payments.map(paymentAnswer),
    };
  },
});
