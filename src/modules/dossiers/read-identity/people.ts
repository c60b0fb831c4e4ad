import type { Dossier } from '../domain/dossier.ts';
import type { PersonRole } from '../domain/person.ts';

/** The people of a dossier with their roles; one who is both owner and submitter stands twice. */
export function peopleOf(
  dossier: Pick<Dossier, 'ownerId' | 'submitterId' | 'representativeId'>,
): { readonly role: PersonRole; readonly personId: string }[] {
  const { ownerId, submitterId, representativeId } = dossier;
  if (ownerId === null || submitterId === null) return [];
  return [
    { role: 'owner', personId: ownerId },
    ...(representativeId === null ? [] : [{ role: 'representative' as const, personId: representativeId }]),
    { role: 'submitter', personId: submitterId },
  ];
}

/** The units at one of which the right to read a number must be held: received, decides or helped. */
export function identityUnits(
  dossier: Pick<Dossier, 'receivingUnitId' | 'competentUnitId' | 'placeOfHelpUnitId'>,
): string[] {
  return [dossier.receivingUnitId, dossier.competentUnitId, dossier.placeOfHelpUnitId];
}
