import { typed } from '#platform/http/form-values.ts';
import { defineForm } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { say } from '#platform/i18n/messages.ts';
import { Problem } from '#platform/problem.ts';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { errorFor, TextField } from '#ui/fields.tsx';
import { halfwayOf } from '../authenticate.ts';
import { localPath } from '../domain/local-path.ts';
import { changePasswordPath, goingOnTo, secondFactorPath, signInPath } from '../paths.ts';
import { type SignInOutcome, signIn, signInInput } from './sign-in.ts';

export const signInForm = defineForm({
  id: 'identity.signIn',
  path: signInPath,
  access: 'public',
  schema: signInInput,
  render: async (context, { query }, state) => {
    const next = localPath(query.tiep);
    const halfway = halfwayOf(context.actor);
    if (halfway)
      return seeOther(
        goingOnTo(halfway.step === 'secondFactor' ? secondFactorPath : changePasswordPath, next),
      );
    if (context.actor.kind === 'officer') return seeOther(next);
    const words = (code: string) => say(context, `identity.${code}`);
    return view(
      words('sign-in'),
      <>
        <form method="post" novalidate>
          <ErrorSummary errors={state.errors} title={words('sign-in-failed')} />
          <TextField
            name="userName"
            label={words('user-name')}
            autocomplete="username"
            autofocus={state.errors.length === 0}
            value={typed(state, 'userName')}
            error={errorFor(state.errors, 'userName')}
            attributes={{ autocapitalize: 'none', spellcheck: 'false' }}
          />
          <TextField
            name="password"
            label={words('password')}
            type="password"
            autocomplete="current-password"
            error={errorFor(state.errors, 'password')}
          />
          <Button>{words('sign-in')}</Button>
        </form>
        <p class="govuk-hint">{words('forgotten')}</p>
      </>,
      'bare',
    );
  },
  submit: async (context, input, request) => {
    const outcome = await signIn(context, input, request.client);
    if (outcome.kind === 'refused') return new Problem('invalid', outcome.code);
    return { ...seeOther(nextStep(outcome, localPath(request.query.tiep))), session: outcome.session };
  },
});

/** Where the browser goes with its new session. */
export function nextStep(outcome: Exclude<SignInOutcome, { kind: 'refused' }>, next: string): string {
  if (outcome.kind === 'halfway') return goingOnTo(secondFactorPath, next);
  return outcome.mustChangePassword ? goingOnTo(changePasswordPath, next) : next;
}
