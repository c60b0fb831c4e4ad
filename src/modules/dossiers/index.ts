/** Public face of the module dossiers: hồ sơ, from the counter to the returned result. */
export { appraiseDossier } from './appraise/appraise-dossier.ts';
export { approveDossier } from './approve/approve-dossier.ts';
export { assignDossier } from './assign/assign-dossier.ts';
export { CHANNELS, type Channel } from './domain/channel.ts';
export type { Dossier, DossierPart } from './domain/dossier.ts';
export { DOSSIER_STATES, type DossierState } from './domain/dossier-state.ts';
export { handOverDossier } from './hand-over/hand-over-dossier.ts';
export { receiveDossier } from './receive/receive-dossier.ts';
export type { ReceiveInput } from './receive/receive-input.ts';
export { refuseDossier } from './refuse/refuse-dossier.ts';
export { refuseIntake } from './refuse-intake/refuse-intake.ts';
export { returnResult } from './return-result/return-result.ts';
export { sendBackDossier } from './send-back/send-back-dossier.ts';
export { signOffResult } from './sign-off/sign-off-result.ts';
export { loadReasons } from './sql/reasons.ts';
export { submitForApproval } from './submit-for-approval/submit-for-approval.ts';
