import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { movedSchema } from '../transition/version.ts';
import { deliveryFields, recordDelivery } from './record-delivery.ts';

export const recordDeliveryApi = defineApi({
  id: 'dossiers.recordDelivery',
  method: 'post',
  path: '/api/dossiers/{id}/apologies/{number}/deliveries',
  access: 'dossiers.record-delivery',
  summary: 'Record how and when the citizen got the apology, once',
  params: z.object({ id: z.string(), number: z.string() }),
  body: z.object({ ...deliveryFields, deliveredOn: z.iso.date() }),
  answer: movedSchema,
  status: 201,
  async handle(context, { params: { id, number }, body: { deliveredOn, ...input } }) {
    await recordDelivery(context, id, number, {
      ...input,
      deliveredOn: Temporal.PlainDate.from(deliveredOn),
    });
    return getDossier(context, id);
  },
});
