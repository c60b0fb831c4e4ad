import type { Child } from 'hono/jsx';
import type { Context } from '#platform/context.ts';
import type { FormState } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { ActionBar, Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { HiddenField } from '#ui/fields.tsx';
import type { Dossier } from '../domain/dossier.ts';
import { paths } from '../paths.ts';
import { DossierBrief } from '../show/dossier-brief.tsx';

interface DeedPage {
  readonly title: string;
  readonly button: string;
  readonly fields: Child;
}

/** The screen of a deed that moves no dossier: the dossier in brief, the fields, one button that says what happens. */
export function deedPage(
  context: Context,
  dossier: Dossier,
  state: FormState,
  { title, button, fields }: DeedPage,
) {
  const back = paths.dossier(dossier.id);
  const breadcrumb = [
    { text: 'Hồ sơ', href: paths.register },
    { text: dossier.code, href: back },
    { text: title },
  ];
  return view(
    { title: `${title} – ${dossier.code}`, heading: title, breadcrumb },
    <>
      <ErrorSummary errors={state.errors} />
      <DossierBrief dossier={dossier} now={context.clock.now()} />
      <form method="post" novalidate>
        <HiddenField name="version" value={dossier.version} />
        {fields}
        <ActionBar>
          <Button>{button}</Button>
          <a class="govuk-link" href={back}>
            Quay lại hồ sơ
          </a>
        </ActionBar>
      </form>
    </>,
  );
}
