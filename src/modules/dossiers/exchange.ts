/** What the command line and other modules need to bring dossiers in from other systems. */
export type { DossierImport, ImportClaims } from './domain/dossier-import.ts';
export { beginImport } from './import/begin-import.ts';
export { formatOf } from './import/read-records.ts';
export { REJECTED_HEAD, rejectedLines } from './import/rejected-csv.ts';
export { runImport } from './import/run-import.ts';
