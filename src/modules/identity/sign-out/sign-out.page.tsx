import { z } from 'zod';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { say } from '#platform/i18n/messages.ts';
import { Button } from '#ui/button.tsx';
import { signInPath, signOutPath, startPath } from '../paths.ts';
import { signOut } from './sign-out.ts';

export const signOutForm = defineForm({
  id: 'identity.signOut',
  path: signOutPath,
  access: 'public',
  schema: z.object({}),
  render: async (context) =>
    view(
      say(context, 'identity.sign-out'),
      <form method="post">
        <Button>{say(context, 'identity.sign-out')}</Button>
        <Button variant="link" href={startPath}>
          {say(context, 'identity.stay')}
        </Button>
      </form>,
      'bare',
    ),
  submit: async (context) => {
    await signOut(context);
    return { ...seeOther(signInPath, say(context, 'identity.signed-out')), session: null };
  },
});
