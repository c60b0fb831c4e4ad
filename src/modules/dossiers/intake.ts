/** What a screen of another module that takes dossiers in is made of: as `intake` in index.ts. */
export { missingPapers, papersFor } from './domain/papers.ts';
export { CHANNEL_WORDS, DELIVERY_WORDS } from './domain/words.ts';
export { listCompetentUnits } from './receive/competent-unit.ts';
export { findPersonForForm } from './receive/find-person.ts';
export type { LinkedIntake } from './receive/linked-intake.ts';
export { makeParts } from './receive/make-parts.ts';
export { nextDossierCode } from './receive/open-intake.ts';
export { FormAndCount, ScanField } from './receive/paper-fields.tsx';
export { PersonFields } from './receive/person-fields.tsx';
export { receiveFollowing } from './receive/receive-following.ts';
export { asIntakeForm, type ReceiveInput, receiveSchema } from './receive/receive-input.ts';
export { listReceivingUnits } from './receive/receiving-units.ts';
