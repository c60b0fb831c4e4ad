/** The public face of the catalogue of administrative procedures. */

export { fieldCode } from './domain/field-code.ts';
export type { InternalProcess, ProcessStep, Stage } from './domain/internal-process.ts';
export type {
  CatalogueTimeLimit,
  Channel,
  ChannelTerms,
  Fee,
  Level,
  Paper,
  PaperForm,
  ProcedureContent,
  Target,
} from './domain/procedure-content.ts';
export { legalTimeLimit, type ProcedureVersion, termsOf } from './domain/version.ts';
export { loadCompetences } from './load/load-competences.ts';
export { loadProcedures, type WrittenProcedure } from './load/load-procedures.ts';
export { internalProcessOf } from './set-internal-process/internal-process-of.ts';
export { hoursText } from './set-internal-process/process-form.ts';
export { searchProcedures } from './sql/catalogue.ts';
export { competentUnitIds } from './sql/competence.ts';
export {
  findVersionInForce,
  getVersion,
  listFields,
  listVersionNames,
  type VersionName,
} from './sql/versions.ts';
export { feeText, timeLimitText } from './terms-text.ts';
