import type { Child } from 'hono/jsx';
import type { z } from 'zod';
import type { Context } from '#platform/context.ts';
import {
  defineForm,
  type FormOperation,
  type FormState,
  type PageRequest,
} from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { HiddenField } from '#ui/fields.tsx';
import type { Dossier } from '../domain/dossier.ts';
import { refuseObstructed } from '../domain/obstacles.ts';
import { transitionOf, type Verb } from '../domain/transitions.ts';
import { paths } from '../paths.ts';
import { DossierBrief } from '../show/dossier-brief.tsx';
import { getDossier } from '../sql/dossier-rows.ts';
import { authorizeVerb, type Target } from './carry-out.ts';
import { VERB_WORDS } from './verb-words.ts';

interface TransitionPage<Schema extends z.ZodType> {
  readonly verb: Verb;
  readonly schema: Schema;
  /** Names of the form's file fields. */
  readonly files?: readonly string[];
  /** The fields of this step; what was typed and what was wrong is in `state`. */
  fields(context: Context, dossier: Dossier, state: FormState): Promise<Child> | Child;
  submit(
    context: Context,
    target: Target,
    input: z.output<Schema>,
    uploads: FormState['uploads'],
  ): Promise<unknown>;
  /** What the next page says; the dossier's code is put before it. */
  readonly done: string;
}

/** The screen of one step: the dossier in brief, the step's fields, one button that says what happens. */
export function defineTransitionForm<Schema extends z.ZodType>(
  page: TransitionPage<Schema>,
): FormOperation<Schema> {
  const words = VERB_WORDS[page.verb];
  return defineForm({
    id: `dossiers.${page.verb}.page`,
    path: `/ho-so/:id/${words.path}`,
    access: transitionOf(page.verb).permission,
    schema: page.schema,
    ...(page.files ? { files: page.files } : {}),
    render: (context, request, state) => renderTransition(context, request, state, page),
    async submit(context, input, request, uploads) {
      const { id = '' } = request.params;
      const target = { id, version: Number((input as { version: number }).version) };
      await page.submit(context, target, input, uploads);
      const { code } = await getDossier(context, id);
      return seeOther(paths.dossier(id), `Hồ sơ ${code}: ${page.done}`);
    },
  });
}

async function renderTransition<Schema extends z.ZodType>(
  context: Context,
  request: PageRequest,
  state: FormState,
  page: TransitionPage<Schema>,
) {
  const { id = '' } = request.params;
  const dossier = await getDossier(context, id);
  authorizeVerb(context, dossier, page.verb);
  // After a conflict the form is drawn once more, so that what was typed is not lost.
  if (state.errors.length === 0) refuseObstructed(dossier, page.verb);
  const words = VERB_WORDS[page.verb];
  const back = paths.dossier(id);
  const body = (
    <>
      <ErrorSummary errors={state.errors} />
      <DossierBrief dossier={dossier} now={context.clock.now()} />
      <form method="post" novalidate enctype={page.files ? 'multipart/form-data' : undefined}>
        <HiddenField name="version" value={dossier.version} />
        {await page.fields(context, dossier, state)}
        <ActionBar>
          <Button variant={words.kind === 'danger' ? 'danger' : 'primary'}>{words.button}</Button>
          <a class="govuk-link" href={back}>
            Quay lại hồ sơ
          </a>
        </ActionBar>
      </form>
    </>
  );
  const breadcrumb = [
    { text: 'Hồ sơ', href: paths.register },
    { text: dossier.code, href: back },
    { text: words.button },
  ];
  return view({ title: `${words.title} – ${dossier.code}`, heading: words.title, breadcrumb }, body);
}
