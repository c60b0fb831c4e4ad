import type { Module } from '#platform/registry.ts';
import { figureApi, figureRecordsApi, listFiguresApi } from './figures/figure.api.ts';
import { figurePage } from './figures/figure.page.tsx';
import { figuresPage } from './figures/list-figures.page.tsx';
import { handlingReportApi } from './ii-06a/handling-report.api.ts';
import { messages } from './messages.vi.ts';
import { paths } from './paths.ts';
import { permissions } from './policy.ts';
import { serviceIndexApi, serviceIndexRankingApi } from './qd-766/qd-766.api.ts';
import { serviceIndexPage } from './qd-766/qd-766.page.tsx';
import { rankingPage } from './qd-766/ranking.page.tsx';
import { enterFiguresApi } from './reform/enter-figures.api.ts';
import { enterFiguresPage } from './reform/enter-figures.page.tsx';
import { reportsPage } from './view/list-reports.page.tsx';
import { reportFormFile, reportFormPage } from './view/report.page.tsx';
import { listReportFormsApi, reportFormApi } from './view/report-form.api.ts';

/** Báo cáo: combines the figures that the other modules declare; types no number itself. */
export const reportsModule: Module = {
  name: 'reports',
  operations: [
    figuresPage,
    figurePage,
    listFiguresApi,
    figureApi,
    figureRecordsApi,
    reportsPage,
    reportFormPage,
    reportFormFile,
    listReportFormsApi,
    reportFormApi,
    handlingReportApi,
    enterFiguresPage,
    enterFiguresApi,
    serviceIndexPage,
    rankingPage,
    serviceIndexApi,
    serviceIndexRankingApi,
  ],
  permissions,
  messages,
  menu: [
    {
      label: 'reports.menu-reports',
      href: paths.reports,
      section: 'overview',
      permission: 'reports.read',
    },
    {
      label: 'reports.menu-service-index',
      href: paths.serviceIndex,
      section: 'overview',
      permission: 'reports.read',
    },
    { label: 'reports.menu-figures', href: paths.figures, section: 'overview', permission: 'reports.read' },
  ],
};
