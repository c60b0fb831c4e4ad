/** Reports: forms over the figures of the other modules. */
export { figureQuery, getFigureQuery } from './ask/api-query.ts';
export { AskFilters } from './ask/ask-filters.tsx';
export { askAddress, type FigureAsk, readFigureAsk } from './ask/figure-ask.ts';
export { periodText } from './ask/period-address.ts';
export { handlingReport } from './ii-06a/handling-report.ts';
export { REPORT_FORMATS, type ReportFormat, writeHandlingReport } from './ii-06a/write-report.ts';
