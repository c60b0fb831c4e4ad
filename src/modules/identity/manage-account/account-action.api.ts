import { z } from '@hono/zod-openapi';
import type { Context } from '#platform/context.ts';
import { type ApiOperation, defineApi } from '#platform/http/operation.ts';
import { officerAnswer, toOfficerAnswer } from '../officer-answer.ts';
import {
  disableOfficer,
  enableOfficer,
  endSessionsOf,
  removeSecondFactor,
  resetPassword,
  unlockOfficer,
} from './account-actions.ts';
import { getVisibleOfficer } from './administered-officer.ts';

type Run = (context: Context, officerId: string) => Promise<void>;

const ACTIONS: readonly { name: string; verb: string; summary: string; run: Run }[] = [
  {
    name: 'Disable',
    verb: 'disable',
    summary: 'Disable an account and end its sessions',
    run: disableOfficer,
  },
  { name: 'Enable', verb: 'enable', summary: 'Enable a disabled account', run: enableOfficer },
  {
    name: 'Unlock',
    verb: 'unlock',
    summary: 'Forget the failures that locked an account',
    run: unlockOfficer,
  },
  {
    name: 'EndSessions',
    verb: 'end-sessions',
    summary: 'End every session of an officer',
    run: endSessionsOf,
  },
  {
    name: 'RemoveTotp',
    verb: 'remove-totp',
    summary: 'Take the second factor off an account',
    run: removeSecondFactor,
  },
];

/** One operation per action; each answers with the officer as it is afterwards. */
export const accountActionApis: readonly ApiOperation[] = ACTIONS.map(({ name, verb, summary, run }) =>
  defineApi({
    id: `identity.postOfficer${name}`,
    method: 'post',
    path: `/api/officers/{id}/${verb}`,
    access: 'identity.administer',
    summary,
    params: z.object({ id: z.uuid() }),
    answer: officerAnswer,
    handle: async (context, { params }) => {
      await run(context, params.id);
      return toOfficerAnswer(await getVisibleOfficer(context, params.id));
    },
  }),
) as unknown as readonly ApiOperation[];

export const resetPasswordApi = defineApi({
  id: 'identity.postTemporaryPassword',
  method: 'post',
  path: '/api/officers/{id}/temporary-password',
  access: 'identity.administer',
  summary: 'A temporary password, shown once, to be changed at the next sign-in',
  params: z.object({ id: z.uuid() }),
  answer: z.object({ temporaryPassword: z.string() }),
  handle: async (context, { params }) => ({ temporaryPassword: await resetPassword(context, params.id) }),
});
