import type { Dossier } from '../domain/dossier.ts';

/** Vai của một người trong hồ sơ: chủ hồ sơ, người nộp, người được ủy quyền. */
const PERSON_ROLES = ['owner', 'submitter', 'representative'] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

/** The people of a dossier with their roles; one who is both owner and submitter stands twice. */
export function peopleOf(
  dossier: Pick<Dossier, 'ownerId' | 'submitterId' | 'representativeId'>,
): { readonly role: PersonRole; readonly personId: string }[] {
  const { ownerId, submitterId, representativeId } = dossier;
  return [
    { role: 'owner', personId: ownerId },
    ...(representativeId === null ? [] : [{ role: 'representative' as const, personId: representativeId }]),
    { role: 'submitter', personId: submitterId },
  ];
}
