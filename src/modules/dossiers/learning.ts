/** What other modules learn from the dossiers that have ended: courses for forecasts, facts for the marks of quality. */
export { decidingUnitIds, listCourses } from './sql/courses.ts';
export {
  groupQuality,
  listQuality,
  type QualityDossier,
  type QualityFacts,
  type QualityFilter,
  type QualityGroup,
} from './sql/quality-facts.ts';
