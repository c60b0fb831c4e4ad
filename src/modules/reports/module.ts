import type { Module } from '#platform/registry.ts';
import { closeReportPage } from './close/close-report.page.tsx';
import { verificationPage } from './close/verification.page.tsx';
import { commentOnReportPage } from './comment/comment-on-report.page.tsx';
import { draftReportPage } from './draft/draft-report.page.tsx';
import { figureApi, figurePartsApi, figureRecordsApi, listFiguresApi } from './figures/figure.api.ts';
import { figurePage } from './figures/figure.page.tsx';
import { figuresPage } from './figures/list-figures.page.tsx';
import { recordsFilePage } from './figures/records-file.page.ts';
import { closedFiguresApi, closedRecordsApi } from './filed/closed-figure.api.ts';
import { closedFigurePage } from './filed/closed-figure.page.tsx';
import {
  closeReportApi,
  commentApi,
  compareReportApi,
  draftReportApi,
  listReportsApi,
  showReportApi,
  verifyReportApi,
} from './filed/report.api.ts';
import { filedReportPage } from './filed/report.page.tsx';
import { reportFilePage } from './filed/report-file.page.ts';
import { handlingReportApi } from './ii-06a/handling-report.api.ts';
import { restatementsApi } from './ledger/ledger.api.ts';
import { ledgerPage } from './ledger/ledger.page.tsx';
import { messages } from './messages.vi.ts';
import { paths } from './paths.ts';
import { atUnitOnly, permissions } from './policy.ts';
import { serviceIndexApi, serviceIndexRankingApi } from './qd-766/qd-766.api.ts';
import { serviceIndexPage } from './qd-766/qd-766.page.tsx';
import { rankingPage } from './qd-766/ranking.page.tsx';
import { enterFiguresApi } from './reform/enter-figures.api.ts';
import { enterFiguresPage } from './reform/enter-figures.page.tsx';
import { compareReportsJob } from './restate/compare.job.ts';
import { compareReportPage } from './restate/compare-report.page.ts';
import { restateTypedApi } from './restate-typed/restate-typed.api.ts';
import { restateTypedPage } from './restate-typed/restate-typed.page.tsx';
import { draftDueReportsJob } from './schedule/draft-due.job.ts';
import { dueReportsApi } from './schedule/due-reports.api.ts';
import { schedulePage } from './set-duty/schedule.page.tsx';
import { readScheduleApi, setDutyApi } from './set-duty/set-duty.api.ts';
import { dutyPage, newDutyPage } from './set-duty/set-duty.page.tsx';
import { reportsPage } from './view/list-reports.page.tsx';
import { reportFormFile, reportFormPage } from './view/report.page.tsx';
import { comparisonApi, listReportFormsApi, reportFormApi } from './view/report-form.api.ts';

/** Báo cáo: combines the figures that the other modules declare; types no number itself. */
export const reportsModule: Module = {
  name: 'reports',
  operations: [
    figuresPage,
    figurePage,
    recordsFilePage,
    listFiguresApi,
    figureApi,
    figurePartsApi,
    figureRecordsApi,
    reportsPage,
    reportFormPage,
    reportFormFile,
    listReportFormsApi,
    reportFormApi,
    comparisonApi,
    // Before /api/reports/{id}: what has a name of its own is no id.
    handlingReportApi,
    serviceIndexApi,
    serviceIndexRankingApi,
    enterFiguresPage,
    enterFiguresApi,
    draftReportPage,
    filedReportPage,
    reportFilePage,
    commentOnReportPage,
    closeReportPage,
    schedulePage,
    newDutyPage,
    dutyPage,
    readScheduleApi,
    setDutyApi,
    dueReportsApi,
    closedFigurePage,
    verificationPage,
    restateTypedPage,
    restateTypedApi,
    compareReportPage,
    ledgerPage,
    listReportsApi,
    draftReportApi,
    showReportApi,
    commentApi,
    closeReportApi,
    verifyReportApi,
    compareReportApi,
    closedFiguresApi,
    closedRecordsApi,
    restatementsApi,
    serviceIndexPage,
    rankingPage,
  ],
  permissions,
  atUnitOnly,
  messages,
  recordPaths: { report: paths.report, reportSchedule: () => paths.schedule },
  jobs: [compareReportsJob, draftDueReportsJob],
  cron: [
    { job: compareReportsJob.name, pattern: '17 * * * *' },
    { job: draftDueReportsJob.name, pattern: '5 23 * * *' }, // 06:05 in Viet Nam
  ],
  menu: [
    {
      label: 'reports.menu-reports',
      href: paths.reports,
      section: 'reports',
      permission: 'reports.read',
    },
    {
      label: 'reports.menu-service-index',
      href: paths.serviceIndex,
      section: 'reports',
      permission: 'reports.read',
    },
    { label: 'reports.menu-ledger', href: paths.ledger, section: 'reports', permission: 'reports.read' },
    {
      label: 'reports.menu-schedule',
      href: paths.schedule,
      section: 'administration',
      permission: 'reports.administer',
    },
    { label: 'reports.menu-figures', href: paths.figures, section: 'reports', permission: 'reports.read' },
  ],
};
