/** Numbers over dossiers, for reports and for whoever checks them. */
export { type FieldFigures, handlingByField } from './figures/handling-by-field.ts';
export { verifyTally } from './figures/verify-figures.ts';
export { verifyRecords } from './figures/verify-records.ts';
export { CAUSE_UNTOLD, overdueReasons } from './sql/overdue-causes.ts';
export { rebuildTally } from './sql/tally.ts';
