import type { Context } from '#platform/context.ts';
import { Button } from '#ui/button.tsx';
import type { Dossier } from '../domain/dossier.ts';
import { paths } from '../paths.ts';
import { availableVerbs } from '../transition/available-verbs.ts';
import { VERB_WORDS } from '../transition/verb-words.ts';

/** Only what this person may do now; the next step of the way first. */
export function DossierActions({ context, dossier }: { context: Context; dossier: Dossier }) {
  const verbs = availableVerbs(context, dossier);
  const primary = verbs.find((verb) => VERB_WORDS[verb].kind === undefined && !isAgain(dossier, verb));
  const ordered = primary ? [primary, ...verbs.filter((verb) => verb !== primary)] : verbs;
  return ordered.map((verb) => {
    const words = VERB_WORDS[verb];
    const variant = verb === primary ? 'primary' : words.kind === 'danger' ? 'danger' : 'secondary';
    return (
      <Button href={paths.verb(dossier.id, words.path)} variant={variant}>
        {isAgain(dossier, verb) ? 'Phân công lại' : words.button}
      </Button>
    );
  });
}

/** Assigning a dossier that is assigned already is an exception, not the next step. */
function isAgain(dossier: Dossier, verb: string): boolean {
  return verb === 'assign' && dossier.handlingOfficerId !== null;
}
