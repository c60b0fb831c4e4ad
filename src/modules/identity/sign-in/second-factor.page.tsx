import { z } from 'zod';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { say } from '#platform/i18n/messages.ts';
import { invalidField } from '#platform/problem.ts';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor, TextField } from '#ui/fields.tsx';
import { halfwayOf } from '../authenticate.ts';
import { localPath } from '../domain/local-path.ts';
import { goingOnTo, secondFactorPath, signInPath, signOutPath } from '../paths.ts';
import { finishWithCode } from './finish-with-code.ts';
import { nextStep } from './sign-in.page.tsx';

export const secondFactorForm = defineForm({
  id: 'identity.secondFactor',
  path: secondFactorPath,
  access: 'public',
  schema: z.object({ code: z.string('identity.code-missing').max(20, 'platform.too-long') }),
  render: async (context, { query }, state) => {
    if (halfwayOf(context.actor)?.step !== 'secondFactor')
      return seeOther(goingOnTo(signInPath, localPath(query.tiep)));
    const words = (code: string) => say(context, `identity.${code}`);
    return view(
      { title: words('second-factor'), lead: words('second-factor-lead') },
      <>
        <form method="post" novalidate>
          <ErrorSummary errors={state.errors} title={words('sign-in-failed')} />
          <TextField
            name="code"
            label={words('code')}
            inputmode="numeric"
            autocomplete="one-time-code"
            autofocus={state.errors.length === 0}
            maxlength={7}
            width="code"
            error={errorFor(state.errors, 'code')}
          />
          <Button>{words('go-on')}</Button>
        </form>
        <form method="post" action={signOutPath}>
          <Button variant="link">{words('other-account')}</Button>
        </form>
      </>,
      'bare',
    );
  },
  submit: async (context, { code }, request) => {
    const next = localPath(request.query.tiep);
    const halfway = halfwayOf(context.actor);
    if (halfway?.step !== 'secondFactor') return seeOther(goingOnTo(signInPath, next));
    const outcome = await finishWithCode(context, halfway.officer, code, request.client);
    if (outcome.kind === 'startAgain') {
      return { ...seeOther(goingOnTo(signInPath, next), say(context, outcome.code)), session: null };
    }
    if (outcome.kind === 'refused') return invalidField('code', outcome.code);
    return { ...seeOther(nextStep(outcome, next)), session: outcome.session };
  },
});
