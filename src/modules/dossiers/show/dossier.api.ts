import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { getDossier, listParts } from '../sql/dossier-rows.ts';
import { getParties } from '../sql/parties.ts';
import { availableVerbs } from '../transition/available-verbs.ts';
import { dossierAnswer, toDossierAnswer } from './dossier-answer.ts';

/** A dossier as the interface shows it; the identity number masked. */
const dossierSchema = dossierAnswer
  .extend({
    placeOfHelpUnitId: z.string(),
    owner: z.object({ id: z.string(), fullName: z.string(), identityNumber: z.string().optional() }),
    handlingOfficerId: z.string().nullable(),
    resultFileId: z.string().nullable(),
    refusalReasonCode: z.string().nullable(),
    refusalReasonText: z.string().nullable(),
    parts: z.array(
      z.object({
        paperCode: z.string().nullable(),
        name: z.string(),
        form: z.string(),
        count: z.number(),
        fileId: z.string().nullable(),
      }),
    ),
    actions: z.array(z.string()),
  })
  .openapi('Dossier');

export const showDossierApi = defineApi({
  id: 'dossiers.show',
  method: 'get',
  path: '/api/dossiers/{id}',
  access: 'dossiers.read',
  summary: 'One dossier with its parts and what the caller may do with it now',
  params: z.object({ id: z.string() }),
  answer: dossierSchema,
  async handle(context, { params }) {
    const dossier = await getDossier(context, params.id);
    const { owner } = await getParties(context, dossier.id);
    return {
      ...toDossierAnswer(dossier),
      owner: {
        id: owner.id,
        fullName: owner.fullName,
        ...(owner.maskedNumber ? { identityNumber: owner.maskedNumber } : {}),
      },
      parts: await listParts(context, dossier.id),
      actions: availableVerbs(context, dossier),
    };
  },
});
