import { z } from 'zod';
import { record } from '#platform/audit/record.ts';
import { authorize, isAllowed } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import type { Dossier } from '../domain/dossier.ts';
import { freeText } from '../domain/free-text.ts';
import type { PersonRole } from '../domain/person.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { readIdentityNumber } from '../sql/persons.ts';
import { identityUnits, peopleOf } from './people.ts';
import { PURPOSES } from './words.ts';

export const readIdentitySchema = z
  .object({
    purpose: z.enum(PURPOSES, 'dossiers.purpose-missing'),
    /** Kept in the history, where no identity number may stand. */
    purposeText: freeText(300).optional(),
  })
  .refine((input) => input.purpose !== 'other' || (input.purposeText ?? '').length >= 10, {
    path: ['purposeText'],
    message: 'dossiers.purpose-text',
  });
export type ReadIdentityInput = z.output<typeof readIdentitySchema>;

/** Somebody of a dossier, whose number is asked for. */
export interface DossierPerson {
  readonly dossier: Dossier;
  readonly personId: string;
  readonly role: PersonRole;
  /** The unit of the dossier at which the actor holds the right: the reading counts there. */
  readonly unitId: string;
}

/** The person, for an actor who may read the number. @throws Problem notFound, or forbidden without the right there */
export async function getDossierPerson(
  context: Context,
  dossierId: string,
  personId: string,
): Promise<DossierPerson> {
  authorize(context, 'dossiers.read-identity');
  const dossier = await getDossier(context, dossierId);
  const units = identityUnits(dossier);
  authorize(context, 'dossiers.read-identity', ...units);
  const person = peopleOf(dossier).find((each) => each.personId === personId);
  if (!person) throw new Problem('notFound', 'dossiers.person-not-found');
  const unitId =
    units.find((id) => isAllowed(context.actor, 'dossiers.read-identity', id)) ?? dossier.receivingUnitId;
  return { dossier, ...person, unitId };
}

/**
 * Xem số định danh cá nhân: answers the whole number and records who read it, from which dossier and what for, never the
 * number. The event belongs to the person, whose number was read: a dossier's
 * events are numbered by its version, and reading changes no dossier under the hands of whoever works on it.
 * @throws Problem conflict when the person gave no number
 */
export async function readIdentity(
  context: Context,
  dossierId: string,
  personId: string,
  input: ReadIdentityInput,
): Promise<string> {
  const { dossier, role, unitId } = await getDossierPerson(context, dossierId, personId);
  const number = await readIdentityNumber(context, personId);
  if (number === undefined) throw new Problem('conflict', 'dossiers.no-identity-number');
  await record(context, {
    type: 'identity-number.read',
    subjectKind: 'person',
    subjectId: personId,
    unitId,
    data: {
      dossierId: dossier.id,
      personRole: role,
      purpose: input.purpose,
      purposeText: input.purposeText ?? '',
    },
  });
  return number;
}
