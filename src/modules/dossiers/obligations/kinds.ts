/** Sắp hết hạn hoặc đã quá hạn: return the result, or apologise. */
export const APOLOGY = 'dossiers.apology';
/** Quá hạn bổ sung: the dossier is to be stopped. */
export const SUPPLEMENT_OVERDUE = 'dossiers.supplement-overdue';
