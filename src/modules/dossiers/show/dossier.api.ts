import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import type { Dossier } from '../domain/dossier.ts';
import { nationalStateOf } from '../domain/national-state.ts';
import { getDossier, listParts } from '../sql/dossier-rows.ts';
import { listPauses } from '../sql/pauses.ts';
import { getPerson } from '../sql/persons.ts';
import { availableVerbs } from '../transition/available-verbs.ts';

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
const dossierSchema = z
  .object({
    id: z.string(),
    code: z.string(),
    state: z.string(),
    nationalState: z.number().int(),
    version: z.number().int(),
    procedureCode: z.string(),
    procedureName: z.string(),
    channel: z.string(),
    receivingUnitId: z.string(),
    competentUnitId: z.string(),
    placeOfHelpUnitId: z.string(),
    owner: z.object({ id: z.string(), fullName: z.string(), identityNumber: z.string().optional() }),
    receivedAt: moment,
    dueAt: moment,
    /** The due date on the slip, once a pause has moved it. */
    originalDueAt: moment,
    endedAt: moment,
    returnedAt: moment,
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
    const owner = await getPerson(context, dossier.ownerId);
    return {
      ...dossier,
      ...momentsOf(dossier),
      nationalState: nationalStateOf(dossier.state),
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

function momentsOf({ receivedAt, dueAt, originalDueAt, endedAt, returnedAt }: Dossier) {
  const text = (at: Temporal.Instant | null) => at?.toString() ?? null;
  return {
    receivedAt: text(receivedAt),
    dueAt: text(dueAt),
    originalDueAt: text(originalDueAt),
    endedAt: text(endedAt),
    returnedAt: text(returnedAt),
  };
}
