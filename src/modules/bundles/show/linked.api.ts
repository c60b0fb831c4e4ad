import { z } from '@hono/zod-openapi';
import type { Context } from '#platform/context.ts';
import { defineApi } from '#platform/http/operation.ts';
import type { LinkedDossier } from '../domain/linked-dossier.ts';
import { getLinkedDossier } from '../sql/linked-dossiers.ts';
import { linkedView } from './linked-view.ts';

const moment = z.string().nullable();

const stepAnswer = z.object({
  code: z.string(),
  name: z.string(),
  procedureCode: z.string(),
  competentUnitId: z.string(),
  standing: z.enum(['waiting', 'running', 'result', 'failed', 'cancelled']),
  dossierId: z.string().nullable(),
  dossierCode: z.string().nullable(),
  dossierState: z.string().nullable(),
  /** Of its dossier, on its own clock. */
  dueAt: moment,
  /** Before it begins: when it can be expected to be done. */
  expectedAt: moment,
  endedAt: moment,
  waitsFor: z.array(z.string()),
  cancelReason: z.string().nullable(),
  acknowledgeDueAt: moment,
  acknowledgedAt: moment,
  given: z.array(
    z.object({ fromStep: z.string(), number: z.number().int(), fileId: z.string(), passedAt: z.string() }),
  ),
});

/** A linked dossier as the interface shows it. */
export const linkedAnswer = z
  .object({
    id: z.string(),
    code: z.string(),
    bundleCode: z.string(),
    bundleName: z.string(),
    receivingUnitId: z.string(),
    channel: z.string(),
    receivedAt: z.string(),
    countedFrom: z.string(),
    dueAt: moment,
    endedAt: moment,
    steps: z.array(stepAnswer),
  })
  .openapi('LinkedDossier');

export async function toLinkedAnswer(
  context: Context,
  linked: LinkedDossier,
): Promise<z.input<typeof linkedAnswer>> {
  const { bundle, steps } = await linkedView(context, linked);
  const text = (at: Temporal.Instant | null | undefined) => at?.toString() ?? null;
  return {
    ...linked,
    bundleCode: bundle.code,
    bundleName: bundle.name,
    receivedAt: linked.receivedAt.toString(),
    countedFrom: linked.countedFrom.toString(),
    dueAt: text(linked.dueAt),
    endedAt: text(linked.endedAt),
    steps: steps.map(({ step, configured, standing, dossier, expectedAt, given }) => ({
      code: step.code,
      name: configured.name,
      procedureCode: step.procedureCode,
      competentUnitId: step.competentUnitId,
      standing,
      dossierId: step.dossierId,
      dossierCode: dossier?.code ?? null,
      dossierState: dossier?.state ?? null,
      dueAt: text(dossier?.dueAt),
      expectedAt: text(expectedAt),
      endedAt: text(dossier?.endedAt),
      waitsFor: configured.after.map((input) => input.step),
      cancelReason: step.cancelReason,
      acknowledgeDueAt: text(step.acknowledgeDueAt),
      acknowledgedAt: text(step.acknowledgedAt),
      given: given.map(({ fromStep, number, fileId, passedAt }) => ({
        fromStep,
        number,
        fileId,
        passedAt: passedAt.toString(),
      })),
    })),
  };
}

export const showLinkedApi = defineApi({
  id: 'bundles.show',
  method: 'get',
  path: '/api/linked-dossiers/{id}',
  access: 'bundles.read',
  summary: 'One linked dossier (hồ sơ liên thông) with each step: its dossier, unit, state and clock',
  params: z.object({ id: z.string() }),
  answer: linkedAnswer,
  handle: async (context, { params }) => toLinkedAnswer(context, await getLinkedDossier(context, params.id)),
});
