/** Quá hạn bổ sung: the dossier is to be stopped. */
export const SUPPLEMENT_OVERDUE = 'dossiers.supplement-overdue';
