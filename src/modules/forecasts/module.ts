import type { Module } from '#platform/registry.ts';
import { forecastPanel } from './forecast-panel.tsx';
import { learnModelsJob } from './learn-models/learn-models.job.ts';
import { forecastsPage } from './list-forecasts/forecasts.page.tsx';
import { listForecastsApi } from './list-forecasts/list-forecasts.api.ts';
import { messages } from './messages.vi.ts';
import { paths } from './paths.ts';
import { permissions } from './policy.ts';
import { reckonForecastsJob } from './reckon/reckon-forecasts.job.ts';
import { calibrationPage } from './show-calibration/calibration.page.tsx';
import { forecastModelsApi } from './show-calibration/models.api.ts';

/** Dự báo: which open dossiers are likely to be late, learned from those that are settled. */
export const forecastsModule: Module = {
  name: 'forecasts',
  operations: [forecastsPage, listForecastsApi, calibrationPage, forecastModelsApi],
  permissions,
  messages,
  menu: [{ label: 'forecasts.menu', href: paths.list, section: 'overview', permission: 'forecasts.read' }],
  panels: [{ subjectKind: 'dossier', place: 'side', show: forecastPanel }],
  jobs: [learnModelsJob, reckonForecastsJob],
  // 02:10 each night, and each hour from 07:20 to 17:20 of the working week (UTC+7).
  cron: [
    { job: learnModelsJob.name, pattern: '10 19 * * *' },
    { job: reckonForecastsJob.name, pattern: '20 0-10 * * 1-6' },
  ],
};
