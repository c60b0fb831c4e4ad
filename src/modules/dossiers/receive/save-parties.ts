import { record } from '#platform/audit/record.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { invalidField } from '#platform/problem.ts';
import type { Party, PersonRole } from '../domain/person.ts';
import type { PersonInput } from '../domain/person-input.ts';
import { savePerson } from '../sql/persons.ts';
import type { ReceiveInput } from './receive-input.ts';

/** The dossier that the people come with, and the unit that takes it in. */
interface Arrival {
  readonly dossierId: string;
  readonly unitId: string;
}

/** The columns of a dossier that name its people, and what each declared. */
export interface SavedParties {
  readonly columns: {
    readonly owner_id: string;
    readonly submitter_id: string;
    readonly representative_id: string | null;
  };
  readonly parties: readonly Party[];
}

/** Saves owner, submitter and representative; answers the dossier's columns that name them and what each declared. */
export async function saveParties(
  context: Context,
  input: Pick<ReceiveInput, 'owner' | 'submitter' | 'submitterRole'>,
  arrival: Arrival,
): Promise<SavedParties> {
  const ownerId = await saveAndRecord(context, 'owner', input.owner, arrival);
  const owner = partyOf('owner', ownerId, input.owner);
  if (!input.submitter) {
    const columns = { owner_id: ownerId, submitter_id: ownerId, representative_id: null };
    return { columns, parties: [owner, partyOf('submitter', ownerId, input.owner)] };
  }
  const submitterId = await saveAndRecord(context, 'submitter', input.submitter, arrival);
  const submitter = partyOf('submitter', submitterId, input.submitter);
  const represents = input.submitterRole === 'representative';
  const representative = represents ? [partyOf('representative', submitterId, input.submitter)] : [];
  const columns = {
    owner_id: ownerId,
    submitter_id: submitterId,
    representative_id: represents ? submitterId : null,
  };
  return { columns, parties: [owner, submitter, ...representative] };
}

function partyOf(role: PersonRole, personId: string, details: PersonInput): Party {
  return { role, personId, details };
}

/** What was known of somebody and is given otherwise now stands in that person's history: which fields, not what. */
async function saveAndRecord(
  context: Context,
  who: 'owner' | 'submitter',
  person: PersonInput,
  { dossierId, unitId }: Arrival,
): Promise<string> {
  refuseFutureBirth(context, who, person);
  const { id, changed } = await savePerson(context, person);
  if (changed.length > 0) {
    await record(context, {
      type: 'person.changed',
      subjectKind: 'person',
      subjectId: id,
      unitId,
      data: { fields: changed, dossierId },
    });
  }
  return id;
}

function refuseFutureBirth(context: Context, who: 'owner' | 'submitter', person: PersonInput): void {
  const today = vietnamDate(context.clock.now());
  const date = person.birthDate;
  if (date && (Temporal.PlainDate.compare(date, today) > 0 || date.year < 1880)) {
    throw invalidField(`${who}.birthDate`, 'dossiers.birth-date');
  }
}
