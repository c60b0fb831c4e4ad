/** What the command line and other modules need to bring dossiers in from other systems and out to them. */
export { type DossierImport, type ImportClaims, reconcile, reconciled } from './domain/dossier-import.ts';
export { NATIONAL_EVENT_TYPES, nationalEventOf } from './domain/national-event.ts';
export { writeNationalMoment } from './domain/national-moment.ts';
export { codeOf } from './domain/national-record.ts';
export { EXPORT_FORMATS, exportDossiers, exportPieces } from './export/export-dossiers.ts';
export { type NationalSnapshot, nationalSnapshot } from './export/national-snapshot.ts';
export { beginImport } from './import/begin-import.ts';
export { formatOf } from './import/read-records.ts';
export { REJECTED_HEAD, rejectedLines } from './import/rejected-csv.ts';
export { runImport } from './import/run-import.ts';
export { paths } from './paths.ts';
export { dossierCodes } from './sql/exports/export-rows.ts';
