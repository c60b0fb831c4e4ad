/** Sắp hết hạn hoặc đã quá hạn: return the result, or apologise. */
export const APOLOGY = 'dossiers.apology';
/** Trả lời ý kiến: the unit that was asked has to answer. */
export const CONSULTATION = 'dossiers.consultation';

/** Ý kiến muộn: reported to the head of the one-stop office. */
export const CONSULTATION_LATE = 'dossiers.consultation-late';

/** Quá hạn bổ sung: the dossier is to be stopped. */
export const SUPPLEMENT_OVERDUE = 'dossiers.supplement-overdue';
