import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { signOut } from './sign-out.ts';

export const deleteSessionApi = defineApi({
  id: 'identity.deleteSession',
  method: 'delete',
  path: '/api/sessions/current',
  access: 'signedIn',
  summary: 'Sign out: the token of this request ends',
  answer: z.object({ ended: z.literal(true) }),
  handle: async (context) => {
    await signOut(context);
    return { ended: true as const };
  },
});
