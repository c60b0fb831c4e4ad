import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { getDossier, listParts } from '../sql/dossier-rows.ts';
import { getParties } from '../sql/parties.ts';
import { listPauses } from '../sql/pauses.ts';
import { availableVerbs } from '../transition/available-verbs.ts';
import { dossierAnswer, toDossierAnswer } from './dossier-answer.ts';

const moment = z.string().nullable();

/** A time in which the applicant has or had to act. */
const pauseSchema = z.object({
  number: z.number().int(),
  kind: z.enum(['supplement', 'payment']),
  clockMode: z.enum(['pause', 'restart']),
  reasonCode: z.string().nullable(),
  reasonText: z.string(),
  requested: z.array(z.string()),
  legalGround: z.string(),
  late: z.boolean(),
  amountVnd: z.number().nullable(),
  startedAt: z.string(),
  answerDueAt: z.string(),
  endedAt: moment,
  answered: z.boolean().nullable(),
});

/** A dossier as the interface shows it; the identity number masked. */
const dossierSchema = dossierAnswer
  .extend({
    placeOfHelpUnitId: z.string(),
    owner: z.object({ id: z.string(), fullName: z.string(), identityNumber: z.string().optional() }),
    /** The due date on the slip, once a pause has moved it. */
    originalDueAt: moment,
    handlingOfficerId: z.string().nullable(),
    resultFileId: z.string().nullable(),
    refusalReasonCode: z.string().nullable(),
    refusalReasonText: z.string().nullable(),
    closingReasonCode: z.string().nullable(),
    closingReasonText: z.string().nullable(),
    pauses: z.array(pauseSchema),
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
      pauses: (await listPauses(context, dossier.id)).map((pause) => ({
        ...pause,
        requested: [...pause.requested],
        startedAt: pause.startedAt.toString(),
        answerDueAt: pause.answerDueAt.toString(),
        endedAt: pause.endedAt?.toString() ?? null,
      })),
      parts: await listParts(context, dossier.id),
      actions: availableVerbs(context, dossier),
    };
  },
});
