import type { Operation } from '#platform/http/operation.ts';
import { acceptTransferApi } from './accept-transfer/accept-transfer.api.ts';
import { acceptTransferPage } from './accept-transfer/accept-transfer.page.tsx';
import {
  answerConsultationApi,
  listConsultationsApi,
} from './answer-consultation/answer-consultation.api.ts';
import { answerConsultationPage } from './answer-consultation/answer-consultation.page.tsx';
import { apologiseApi, draftApologyApi } from './apologise/apologise.api.ts';
import { apologisePage } from './apologise/apologise.page.tsx';
import { draftApologyPage } from './apologise/draft-apology.page.tsx';
import { lostPapersApi } from './apologise-lost-papers/apologise-lost-papers.api.ts';
import { lostPapersPage } from './apologise-lost-papers/apologise-lost-papers.page.tsx';
import { appraiseApi } from './appraise/appraise-dossier.api.ts';
import { appraisePage } from './appraise/appraise-dossier.page.tsx';
import { approveApi } from './approve/approve-dossier.api.ts';
import { approvePage } from './approve/approve-dossier.page.tsx';
import { approveManyPage } from './approve-many/approve-many.page.tsx';
import { assignApi } from './assign/assign-dossier.api.ts';
import { assignPage } from './assign/assign-dossier.page.tsx';
import { confirmPaymentApi } from './confirm-payment/confirm-payment.api.ts';
import { confirmPaymentPage } from './confirm-payment/confirm-payment.page.tsx';
import { consultApi } from './consult/consult-units.api.ts';
import { consultPage } from './consult/consult-units.page.tsx';
import { correctResultApi, listResultCorrectionsApi } from './correct-result/correct-result.api.ts';
import { correctResultPage } from './correct-result/correct-result.page.tsx';
import { deadlineProofApi, publicProofApi } from './deadline-proof/deadline-proof.api.ts';
import { deadlineProofPage } from './deadline-proof/deadline-proof.page.tsx';
import { deadlineProofPrint } from './deadline-proof/deadline-proof-print.page.ts';
import {
  proofWorker,
  publicProofFile,
  publicProofPage,
  publicProofPrint,
} from './deadline-proof/public-proof.page.tsx';
import { exportDossiersApi } from './export/export.api.ts';
import { exportDossiersPage } from './export/export.page.tsx';
import { dossierFilePage } from './files/dossier-file.page.ts';
import { uploadApi } from './files/upload.api.ts';
import { handOverApi } from './hand-over/hand-over-dossier.api.ts';
import { handOverPage } from './hand-over/hand-over-dossier.page.tsx';
import { historyApi } from './history/history.api.ts';
import { historyPage } from './history/history.page.tsx';
import { listImportsApi, listRejectionsApi, postImportApi, showImportApi } from './import/imports.api.ts';
import { importPage } from './import/pages/import.page.tsx';
import { importsPage } from './import/pages/imports.page.tsx';
import { newImportPage } from './import/pages/new-import.page.tsx';
import { rejectionsPage } from './import/pages/rejections.page.ts';
import { lookUpPage } from './look-up/look-up.page.tsx';
import { recordOverdueCauseApi } from './overdue-cause/record-overdue-cause.api.ts';
import { recordOverdueCausePage } from './overdue-cause/record-overdue-cause.page.tsx';
import { overviewApi } from './overview/overview.api.ts';
import { overviewPage } from './overview/overview.page.tsx';
import { apologyLetterPage } from './print/apology-letter.page.ts';
import { consultationSlipPage } from './print/consultation-slip.page.ts';
import { controlSlipPage } from './print/control-slip.page.ts';
import { correctionLetterPage } from './print/correction-letter.page.ts';
import { registerPrintPage } from './print/dossier-register.page.ts';
import { receiptSlipPage } from './print/receipt-slip.page.ts';
import { refusalSlipPage } from './print/refusal-slip.page.ts';
import { returnRecordPage } from './print/return-record.page.ts';
import { stopNoticePage } from './print/stop-notice.page.ts';
import { supplementRequestPage } from './print/supplement-request.page.ts';
import { verificationRecordPage } from './print/verification-record.page.ts';
import { readIdentityPage } from './read-identity/read-identity.page.tsx';
import { chooseProcedurePage, procedureResults } from './receive/choose-procedure.page.tsx';
import { receiveApi } from './receive/receive-dossier.api.ts';
import { duePreview, receivePage } from './receive/receive-dossier.page.tsx';
import { receivedPage } from './receive/received.page.tsx';
import { receiveSupplementApi } from './receive-supplement/receive-supplement.api.ts';
import { receiveSupplementPage } from './receive-supplement/receive-supplement.page.tsx';
import { recordDeliveryApi } from './record-delivery/record-delivery.api.ts';
import { recordDeliveryPage } from './record-delivery/record-delivery.page.tsx';
import {
  listVerificationRecordsApi,
  recordVerificationApi,
} from './record-verification/record-verification.api.ts';
import { recordVerificationPage } from './record-verification/record-verification.page.tsx';
import { refuseApi } from './refuse/refuse-dossier.api.ts';
import { refusePage } from './refuse/refuse-dossier.page.tsx';
import { refuseIntakeApi } from './refuse-intake/refuse-intake.api.ts';
import { refuseIntakePage } from './refuse-intake/refuse-intake.page.tsx';
import { exportRegisterPage } from './register/export-register.ts';
import { listDossiersApi } from './register/list-dossiers.api.ts';
import { notApologisedPage } from './register/not-apologised.page.ts';
import { registerPage } from './register/register.page.tsx';
import { listReplayRunsApi, runReplayApi } from './replay/replay-runs.api.ts';
import { replayRunsPage } from './replay/replay-runs.page.tsx';
import { requestPaymentApi } from './request-payment/request-payment.api.ts';
import { requestPaymentPage } from './request-payment/request-payment.page.tsx';
import { requestSupplementApi } from './request-supplement/request-supplement.api.ts';
import { requestSupplementPage } from './request-supplement/request-supplement.page.tsx';
import { returnManyPage } from './return-many/return-many.page.tsx';
import { returnResultApi } from './return-result/return-result.api.ts';
import { returnResultPage } from './return-result/return-result.page.tsx';
import { sendBackApi } from './send-back/send-back-dossier.api.ts';
import { sendBackPage } from './send-back/send-back-dossier.page.tsx';
import { showDossierApi } from './show/dossier.api.ts';
import { dossierPage } from './show/dossier.page.tsx';
import { signOffApi } from './sign-off/sign-off-result.api.ts';
import { signOffPage } from './sign-off/sign-off-result.page.tsx';
import { stopApi } from './stop/stop-dossier.api.ts';
import { stopPage } from './stop/stop-dossier.page.tsx';
import { submitForApprovalApi } from './submit-for-approval/submit-for-approval.api.ts';
import { submitForApprovalPage } from './submit-for-approval/submit-for-approval.page.tsx';
import { withdrawApi } from './withdraw/withdraw-dossier.api.ts';
import { withdrawPage } from './withdraw/withdraw-dossier.page.tsx';
import { worklistApi } from './worklist/worklist.api.ts';
import { worklistPage } from './worklist/worklist.page.tsx';

/** Every operation of the module, in the order of a dossier's life; fixed addresses before those with a variable. */
export const operations: readonly Operation[] = [
  lookUpPage,
  chooseProcedurePage,
  procedureResults,
  duePreview,
  receivePage,
  receiveApi,
  refuseIntakePage,
  refuseIntakeApi,
  receivedPage,
  worklistPage,
  worklistApi,
  registerPage,
  exportRegisterPage,
  listDossiersApi,
  overviewPage,
  overviewApi,
  approveManyPage,
  returnManyPage,
  registerPrintPage,
  notApologisedPage,
  dossierPage,
  showDossierApi,
  handOverPage,
  handOverApi,
  acceptTransferPage,
  acceptTransferApi,
  assignPage,
  assignApi,
  appraisePage,
  appraiseApi,
  recordVerificationPage,
  recordVerificationApi,
  listVerificationRecordsApi,
  verificationRecordPage,
  consultPage,
  consultApi,
  listConsultationsApi,
  answerConsultationPage,
  answerConsultationApi,
  consultationSlipPage,
  requestSupplementPage,
  requestSupplementApi,
  receiveSupplementPage,
  receiveSupplementApi,
  requestPaymentPage,
  requestPaymentApi,
  confirmPaymentPage,
  confirmPaymentApi,
  submitForApprovalPage,
  submitForApprovalApi,
  approvePage,
  approveApi,
  sendBackPage,
  sendBackApi,
  refusePage,
  refuseApi,
  signOffPage,
  signOffApi,
  returnResultPage,
  returnResultApi,
  correctResultPage,
  correctResultApi,
  listResultCorrectionsApi,
  correctionLetterPage,
  stopPage,
  stopApi,
  withdrawPage,
  withdrawApi,
  draftApologyPage,
  draftApologyApi,
  apologisePage,
  apologiseApi,
  recordOverdueCausePage,
  recordOverdueCauseApi,
  lostPapersPage,
  lostPapersApi,
  recordDeliveryPage,
  recordDeliveryApi,
  receiptSlipPage,
  refusalSlipPage,
  supplementRequestPage,
  stopNoticePage,
  apologyLetterPage,
  controlSlipPage,
  returnRecordPage,
  replayRunsPage,
  listReplayRunsApi,
  runReplayApi,
  deadlineProofPage,
  deadlineProofPrint,
  deadlineProofApi,
  proofWorker,
  publicProofPage,
  publicProofPrint,
  publicProofFile,
  publicProofApi,
  dossierFilePage,
  uploadApi,
  historyPage,
  historyApi,
  readIdentityPage,
  exportDossiersPage,
  exportDossiersApi,
  importsPage,
  newImportPage,
  importPage,
  rejectionsPage,
  listImportsApi,
  postImportApi,
  showImportApi,
  listRejectionsApi,
];
