import type { IdentityKind } from './identity-number.ts';

/** Chủ hồ sơ, người nộp hoặc người được ủy quyền, as given at the counter. */
export interface PersonDetails {
  readonly kind: 'citizen' | 'business';
  readonly fullName: string;
  readonly identityKind: IdentityKind;
  readonly identityNumber?: string | undefined;
  readonly birthDate?: Temporal.PlainDate | undefined;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
}

/** A person we know: the number stays in the database until somebody who may asks for it. */
export interface Person extends Omit<PersonDetails, 'identityNumber'> {
  readonly id: string;
  /** The last three characters behind dots; undefined without a number. */
  readonly maskedNumber: string | undefined;
}

/** Vai của một người trong hồ sơ: chủ hồ sơ, người nộp, người được ủy quyền. */
export type PersonRole = 'owner' | 'submitter' | 'representative';

/** What was declared of somebody in one dossier; who is owner and submitter stands twice. */
export interface Party {
  readonly role: PersonRole;
  readonly personId: string;
  readonly details: PersonDetails;
}

/** The people of one dossier as they were declared in it, each with the masked number. */
export interface Parties {
  readonly owner: Person;
  readonly submitter: Person;
  readonly representative: Person | undefined;
}

/** What is known of a person beside the identity number: what may be given otherwise the next time. */
const PERSON_FIELDS = ['kind', 'fullName', 'birthDate', 'address', 'phone', 'email'] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];

/** The fields in which what is given now differs from what was known. */
export function changedFields(
  known: Omit<PersonDetails, 'identityNumber'>,
  given: Omit<PersonDetails, 'identityNumber'>,
): PersonField[] {
  return PERSON_FIELDS.filter((field) => String(known[field] ?? '') !== String(given[field] ?? ''));
}
