/** Sắp hết hạn hoặc đã quá hạn: return the result, or apologise. */
export const APOLOGY = 'dossiers.apology';
/** Trả lời ý kiến: the unit that was asked has to answer. */
export const CONSULTATION = 'dossiers.consultation';

/** Ý kiến muộn: reported to the head of the one-stop office. */
export const CONSULTATION_LATE = 'dossiers.consultation-late';

/** Sai lệch giữa dữ liệu và lịch sử: the auditor finds out why. */
export const REPLAY_DIFFERENCE = 'dossiers.replay-difference';

/** Quá hạn bổ sung: the dossier is to be stopped. */
export const SUPPLEMENT_OVERDUE = 'dossiers.supplement-overdue';
