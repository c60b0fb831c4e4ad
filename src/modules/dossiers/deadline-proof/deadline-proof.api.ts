import { z } from '@hono/zod-openapi';
import type { Context } from '#platform/context.ts';
import { defineApi } from '#platform/http/operation.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { makeStatement } from './make-statement.ts';
import { dossierOfToken } from './proof-token.ts';
import { publicKeyOf, signStatement } from './sign-statement.ts';

const calendar = z.object({
  days: z.array(
    z.object({
      date: z.string(),
      kind: z.string(),
      name: z.string(),
      decision: z.string(),
      verified: z.boolean(),
    }),
  ),
  hours: z.string(),
  saturday: z.string().nullable(),
});

const grounds = {
  reason: z.string().optional(),
  ground: z.string().optional(),
  document: z.string().optional(),
};

const clock = z.object({
  limit: z.looseObject({ unit: z.string(), value: z.number().optional(), cutoff: z.string().optional() }),
  cutoff: z.string(),
  source: z.string().optional(),
  events: z.array(
    z.object({
      kind: z.enum(['started', 'paused', 'resumed', 'restarted', 'ended']),
      at: z.string(),
      calendar: z.string().optional(),
      id: z.string().optional(),
      pause: z.string().optional(),
      ...grounds,
    }),
  ),
  calendars: z.record(z.string(), calendar),
});

const statement = z.object({
  form: z.string(),
  dossier: z.object({
    code: z.string(),
    procedureCode: z.string(),
    procedureName: z.string(),
    receivingUnit: z.string(),
    competentUnit: z.string(),
  }),
  state: z.string(),
  statedAt: z.string(),
  receivedAt: z.string(),
  endedAt: z.string().nullable(),
  clock,
  unknownYears: z.array(z.number()),
  claims: z.object({
    firstDueAt: z.string().nullable(),
    dueAt: z.string().nullable(),
    extendedDueAt: z.string().nullable(),
    timeliness: z.string(),
    minutesLeft: z.number().nullable(),
    segments: z.array(
      z.object({
        kind: z.enum(['counted', 'paused', 'restarted']),
        from: z.string(),
        to: z.string().nullable(),
        officeMinutes: z.number().nullable(),
        ...grounds,
      }),
    ),
  }),
});

/** The signature is over the UTF-8 of `text`, which is the statement as JSON. */
const proof = z
  .object({ statement, text: z.string(), signature: z.string(), publicKey: z.string() })
  .openapi('DeadlineProof');

export const deadlineProofApi = defineApi({
  id: 'dossiers.deadline-proof',
  method: 'get',
  path: '/api/dossiers/{id}/deadline-proof',
  access: 'dossiers.read',
  summary: 'How the time of a dossier was counted, signed (bằng chứng thời hạn)',
  params: z.object({ id: z.string() }),
  answer: proof,
  async handle(context, { params }) {
    const dossier = await getDossier(context, params.id);
    return answer(context, dossier.id);
  },
});

export const publicProofApi = defineApi({
  id: 'dossiers.public-proof',
  method: 'get',
  path: '/api/deadline-proofs/{token}',
  access: 'public',
  summary: 'The same for whoever holds the link of the slip; it names nobody',
  params: z.object({ token: z.string() }),
  answer: proof,
  handle: (context, { params }) => answer(context, dossierOfToken(context, params.token)),
});

async function answer(context: Context, dossierId: string): Promise<z.input<typeof proof>> {
  const signed = signStatement(context, await makeStatement(context, dossierId));
  const text = JSON.stringify(signed.statement);
  return { statement: JSON.parse(text), text, signature: signed.signature, publicKey: publicKeyOf(context) };
}
