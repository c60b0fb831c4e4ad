import type { Context } from '#platform/context.ts';
import { Button } from '#ui/button.tsx';
import type { Dossier } from '../domain/dossier.ts';
import type { Verb } from '../domain/transitions.ts';
import { paths } from '../paths.ts';
import { listAppraisals } from '../sql/appraisals.ts';
import { availableVerbs } from '../transition/available-verbs.ts';
import { VERB_WORDS } from '../transition/verb-words.ts';

/** Only what this person may do now; the next step of the way first. */
export async function DossierActions({ context, dossier }: { context: Context; dossier: Dossier }) {
  const verbs = await offeredVerbs(context, dossier);
  const primary =
    verbs.find((verb) => VERB_WORDS[verb].kind === undefined && !isAgain(dossier, verb)) ??
    verbs.find((verb) => verb === 'appraise');
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

/** What has not been appraised by its officer cannot be submitted: appraising is the next step then. */
async function offeredVerbs(context: Context, dossier: Dossier): Promise<Verb[]> {
  const verbs = availableVerbs(context, dossier);
  if (!verbs.includes('submitForApproval')) return verbs;
  const [last] = await listAppraisals(context, dossier.id);
  if (last?.officerId === dossier.handlingOfficerId) return verbs;
  return verbs.filter((verb) => verb !== 'submitForApproval');
}

/** Assigning a dossier that is assigned already is an exception, not the next step. */
function isAgain(dossier: Dossier, verb: string): boolean {
  return verb === 'assign' && dossier.handlingOfficerId !== null;
}
