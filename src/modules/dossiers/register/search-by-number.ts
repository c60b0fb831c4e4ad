import { isAllowed } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import { cleanIdentityNumber, identityFault } from '../domain/identity-number.ts';
import type { Person } from '../domain/person.ts';
import { lookUpPerson } from '../look-up-person/look-up-person.ts';

const KINDS = ['citizenId', 'businessNumber'] as const;

/** The kind of identity number that was typed into the search; undefined for a name or a code. */
export function typedNumberKind(text: string): (typeof KINDS)[number] | undefined {
  const number = cleanIdentityNumber(text);
  return KINDS.find((kind) => identityFault(kind, number) === undefined);
}

/** Only a role that may read identity numbers may look somebody up by one. */
export function maySearchByNumber(context: Context): boolean {
  return isAllowed(context.actor, 'dossiers.read-identity');
}

/**
 * The person with the typed number, found by its blind index: the number itself is not read, that it was asked for is
 * recorded. @throws Problem tooMany
 */
export async function findTypedPerson(context: Context, text: string): Promise<Person | undefined> {
  const kind = typedNumberKind(text);
  if (!kind || !maySearchByNumber(context)) return undefined;
  const person = await lookUpPerson(context, kind, cleanIdentityNumber(text), 'search');
  if (person instanceof Problem) throw person;
  return person;
}
