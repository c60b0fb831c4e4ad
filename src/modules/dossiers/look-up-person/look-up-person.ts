import { countEventsOf } from '#platform/audit/count-events.ts';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import type { IdentityKind } from '../domain/identity-number.ts';
import type { Person } from '../domain/person.ts';
import { findPersonByNumber } from '../sql/persons.ts';
import { recordOutside } from '../sql/record-outside.ts';

/** People found by their number that one officer gets in an hour: more than a counter serves, less than a list. */
const MOST_LOOK_UPS = 60;

const HOUR = Temporal.Duration.from({ hours: 1 });

/**
 * Tra cứu một người theo số định danh: what the person last declared, to whoever types the number. Every hit stands in the
 * person's history with who asked, and their number within an hour is limited; beyond it the Problem is answered
 * (tooMany), before anything is looked for, so that it does not tell whether there is such a person.
 */
export async function lookUpPerson(
  context: Context,
  kind: IdentityKind,
  number: string,
  purpose: 'intake' | 'search',
): Promise<Person | Problem | undefined> {
  if (await hasLookedUpEnough(context)) {
    return new Problem('tooMany', 'dossiers.too-many-look-ups', { maximum: MOST_LOOK_UPS });
  }
  const person = await findPersonByNumber(context, kind, number);
  if (person) await recordLookUp(context, person.id, purpose);
  return person;
}

async function hasLookedUpEnough(context: Context): Promise<boolean> {
  const { actor, clock } = context;
  if (actor.kind !== 'officer') return false;
  const since = clock.now().subtract(HOUR);
  return (await countEventsOf(context, actor.officerId, 'person.looked-up', since)) >= MOST_LOOK_UPS;
}

function recordLookUp(context: Context, personId: string, purpose: string): Promise<void> {
  const { actor } = context;
  return recordOutside(context, {
    type: 'person.looked-up',
    subjectKind: 'person',
    subjectId: personId,
    unitId: actor.kind === 'officer' ? actor.unitId : undefined,
    data: { purpose },
  });
}
