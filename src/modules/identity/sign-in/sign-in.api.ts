import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { Problem } from '#platform/problem.ts';
import { programSignInInput, signInProgram } from './sign-in.ts';

const sessionAnswer = z.object({ token: z.string(), expiresAt: z.iso.datetime() }).openapi('SessionAnswer');

/** A refusal is a returned Problem: what it counted must stay. */
export const postSessionApi = defineApi({
  id: 'identity.postSession',
  method: 'post',
  path: '/api/sessions',
  access: 'public',
  summary: 'Sign in: a bearer token for name, password and, where switched on, the code of the second factor',
  body: programSignInInput,
  answer: sessionAnswer,
  status: 201,
  handle: async (context, { body, client }) => {
    const outcome = await signInProgram(context, body, client);
    if (outcome.kind === 'refused') return new Problem('unauthenticated', outcome.code);
    const { token, expiresAt } = outcome.session;
    return { token, expiresAt };
  },
});
