/** Reports: forms over the figures of the other modules. */
export { figureQuery, getFigureQuery } from './ask/api-query.ts';
export { AskFilters } from './ask/ask-filters.tsx';
export { askAddress, type FigureAsk, readFigureAsk } from './ask/figure-ask.ts';
export { periodText } from './ask/period-address.ts';
export { closeReport } from './close/close-report.ts';
export { commentOnReport } from './comment/comment-on-report.ts';
export { draftReport } from './draft/draft-report.ts';
export { REPORT_FORMS } from './form/forms.ts';
export { REPORT_FORMATS, type ReportFormat, writeReport } from './render/write-report.ts';
export { compareReport } from './restate/compare-report.ts';
export { draftForUnits, listDueReports } from './schedule/draft-due-reports.ts';
export { DAY_OFF_RULES, type Duty } from './schedule/duty.ts';
export { deadlineText, periodsText, unitKindsText } from './schedule/duty-words.ts';
