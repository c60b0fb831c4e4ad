import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { say } from '#platform/i18n/messages.ts';
import { programSignInInput, signInProgram } from './sign-in.ts';

/** A refusal is an answer and not an error, since what it counted must be committed. */
const sessionAnswer = z
  .discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('signedIn'), token: z.string(), expiresAt: z.iso.datetime() }),
    z.object({ outcome: z.literal('refused'), code: z.string(), detail: z.string() }),
  ])
  .openapi('SessionAnswer');

export const postSessionApi = defineApi({
  id: 'identity.postSession',
  method: 'post',
  path: '/api/sessions',
  access: 'public',
  summary: 'Sign in: a bearer token for name, password and, where switched on, the code of the second factor',
  body: programSignInInput,
  answer: sessionAnswer,
  handle: async (context, { body, client }) => {
    const outcome = await signInProgram(context, body, client);
    if (outcome.kind === 'refused') {
      return { outcome: 'refused' as const, code: outcome.code, detail: say(context, outcome.code) };
    }
    const { token, expiresAt } = outcome.session;
    return { outcome: 'signedIn' as const, token, expiresAt };
  },
});
