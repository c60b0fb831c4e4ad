import { z } from '@hono/zod-openapi';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { defineApi } from '#platform/http/operation.ts';
import { APOLOGY_STATES, apologyStateOf, extendedDueAt } from '../domain/apology.ts';
import type { Dossier } from '../domain/dossier.ts';
import { timelinessOf } from '../domain/timeliness.ts';
import { listApologies } from '../sql/apologies.ts';
import { getDossier, listParts } from '../sql/dossier-rows.ts';
import { getParties } from '../sql/parties.ts';
import { listPauses } from '../sql/pauses.ts';
import { availableVerbs } from '../transition/available-verbs.ts';
import { dossierAnswer, instantText, toDossierAnswer } from './dossier-answer.ts';

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

/** A signed apology with the proof of its delivery. */
const apologySchema = z.object({
  number: z.number().int(),
  kind: z.enum(['overdue', 'lostPapers']),
  reason: z.string(),
  dueAt: moment,
  deadlineAt: moment,
  newDueAt: moment,
  lostPapers: z.array(z.string()),
  costVnd: z.number().nullable(),
  signedAt: z.string(),
  late: z.boolean(),
  delivery: z.object({ channel: z.string(), deliveredAt: z.string(), note: z.string() }).nullable(),
});

/** A dossier as the interface shows it; the identity number masked. */
const dossierSchema = dossierAnswer
  .extend({
    placeOfHelpUnitId: z.string(),
    owner: z.object({
      id: z.string().nullable(),
      fullName: z.string(),
      identityNumber: z.string().optional(),
    }),
    /** The due date on the slip, once a pause has moved it. */
    originalDueAt: moment,
    /** The new date of the one extension; timeliness goes by dueAt all the same. */
    extendedDueAt: moment,
    handlingOfficerId: z.string().nullable(),
    resultFileId: z.string().nullable(),
    refusalReasonCode: z.string().nullable(),
    refusalReasonText: z.string().nullable(),
    closingReasonCode: z.string().nullable(),
    closingReasonText: z.string().nullable(),
    pauses: z.array(pauseSchema),
    /** Missing or late stays so for ever; null where no apology was needed. */
    apologyState: z.enum(APOLOGY_STATES).nullable(),
    apologies: z.array(apologySchema),
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
    return {
      ...toDossierAnswer(dossier),
      originalDueAt: instantText(dossier.originalDueAt),
      owner: await ownerOf(context, dossier),
      pauses: (await listPauses(context, dossier.id)).map((pause) => ({
        ...pause,
        requested: [...pause.requested],
        startedAt: pause.startedAt.toString(),
        answerDueAt: pause.answerDueAt.toString(),
        endedAt: pause.endedAt?.toString() ?? null,
      })),
      ...(await apologiesOf(context, dossier)),
      parts: await listParts(context, dossier.id),
      actions: availableVerbs(context, dossier),
    };
  },
});

async function apologiesOf(context: Context, dossier: Dossier) {
  const letters = await listApologies(context, dossier.id);
  const overdue = timelinessOf(dossier, context.clock.now(), vietnamDate) === 'overdue';
  return {
    extendedDueAt: instantText(extendedDueAt(letters)),
    apologyState: apologyStateOf(overdue, dossier.dueAt, letters) ?? null,
    apologies: letters.map((letter) => ({
      ...letter,
      lostPapers: [...letter.lostPapers],
      dueAt: instantText(letter.dueAt),
      deadlineAt: instantText(letter.deadlineAt),
      newDueAt: instantText(letter.newDueAt),
      signedAt: letter.signedAt.toString(),
      delivery: letter.delivery && {
        ...letter.delivery,
        deliveredAt: letter.delivery.deliveredAt.toString(),
      },
    })),
  };
}

/** Of a dossier that was taken over only the name is known. */
async function ownerOf(context: Context, dossier: Dossier) {
  if (dossier.importId !== null) return { id: null, fullName: dossier.ownerName };
  const { id, fullName, maskedNumber } = (await getParties(context, dossier.id)).owner;
  return { id, fullName, ...(maskedNumber ? { identityNumber: maskedNumber } : {}) };
}
