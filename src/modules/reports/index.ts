/** Reports: forms over the figures of the other modules. */
export { handlingReport } from './ii-06a/handling-report.ts';
export { REPORT_FORMATS, type ReportFormat, writeHandlingReport } from './ii-06a/write-report.ts';
