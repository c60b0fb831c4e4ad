/** Public face of the module dossiers: hồ sơ, from the counter to the returned result. */
export { acceptTransfer } from './accept-transfer/accept-transfer.ts';
export { appraiseDossier } from './appraise/appraise-dossier.ts';
export { approveDossier } from './approve/approve-dossier.ts';
export { assignDossier } from './assign/assign-dossier.ts';
export { confirmPayment } from './confirm-payment/confirm-payment.ts';
export { CHANNELS, type Channel } from './domain/channel.ts';
export type { DossierCourse } from './domain/course.ts';
export type { Dossier, DossierPart } from './domain/dossier.ts';
export { DOSSIER_STATES, type DossierState, isWaiting } from './domain/dossier-state.ts';
export { NATIONAL_STATES, nationalStateOf } from './domain/national-state.ts';
export { TRANSITIONS, type Transition } from './domain/transitions.ts';
export { STATE_WORDS } from './domain/words.ts';
export * as following from './following.ts';
export { templateHead } from './forms/form-head.ts';
export { handOverDossier } from './hand-over/hand-over-dossier.ts';
export * as intake from './intake.ts';
export { noteOnDossier } from './note/note-on-dossier.ts';
export { letterheadOf } from './print/letterhead.ts';
export * as printing from './printing.ts';
export { receiveDossier } from './receive/receive-dossier.ts';
export type { ReceiveInput } from './receive/receive-input.ts';
export { receiveSupplement } from './receive-supplement/receive-supplement.ts';
export { refuseDossier } from './refuse/refuse-dossier.ts';
export { refuseIntake } from './refuse-intake/refuse-intake.ts';
export {
  type DifferingDossier,
  type ReplayCount,
  replayDossiers,
} from './replay/replay-dossiers.ts';
export { requestPayment } from './request-payment/request-payment.ts';
export { requestSupplement } from './request-supplement/request-supplement.ts';
export { returnResult } from './return-result/return-result.ts';
export { sendBackDossier } from './send-back/send-back-dossier.ts';
export { signOffResult } from './sign-off/sign-off-result.ts';
export { decidingUnitIds, listCourses } from './sql/courses.ts';
export { getDossier } from './sql/dossier-rows.ts';
export { getParties } from './sql/parties.ts';
export { loadReasons } from './sql/reasons.ts';
export { stopDossier } from './stop/stop-dossier.ts';
export { submitForApproval } from './submit-for-approval/submit-for-approval.ts';
export { VERB_WORDS } from './transition/verb-words.ts';
export { withdrawDossier } from './withdraw/withdraw-dossier.ts';
