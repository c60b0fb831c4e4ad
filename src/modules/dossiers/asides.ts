/** What is done to a dossier beside its way, for the demo: as `asides` in index.ts. */
export { acceptTransfer } from './accept-transfer/accept-transfer.ts';
export { answerConsultation } from './answer-consultation/answer-consultation.ts';
export { apologise } from './apologise/apologise.ts';
export { consultUnits } from './consult/consult-units.ts';
export { correctResult } from './correct-result/correct-result.ts';
export { recordDelivery } from './record-delivery/record-delivery.ts';
export { recordVerification } from './record-verification/record-verification.ts';
