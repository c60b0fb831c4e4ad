import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { invalidField } from '#platform/problem.ts';
import type { PersonInput } from '../domain/person-input.ts';
import { savePerson } from '../sql/persons.ts';
import type { ReceiveInput } from './receive-input.ts';

/** Saves owner, submitter and representative; answers the dossier's columns that name them. */
export async function saveParties(
  context: Context,
  input: Pick<ReceiveInput, 'owner' | 'submitter' | 'submitterRole'>,
) {
  refuseFutureBirth(context, 'owner', input.owner);
  const ownerId = await savePerson(context, input.owner);
  if (!input.submitter) return { owner_id: ownerId, submitter_id: ownerId, representative_id: null };
  refuseFutureBirth(context, 'submitter', input.submitter);
  const submitterId = await savePerson(context, input.submitter);
  const representativeId = input.submitterRole === 'representative' ? submitterId : null;
  return { owner_id: ownerId, submitter_id: submitterId, representative_id: representativeId };
}

function refuseFutureBirth(context: Context, who: 'owner' | 'submitter', person: PersonInput): void {
  const today = vietnamDate(context.clock.now());
  const date = person.birthDate;
  if (date && (Temporal.PlainDate.compare(date, today) > 0 || date.year < 1880)) {
    throw invalidField(`${who}.birthDate`, 'dossiers.birth-date');
  }
}
