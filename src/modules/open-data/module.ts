import type { Module } from '#platform/registry.ts';
import { messages } from './messages.vi.ts';
import { paths } from './paths.ts';
import { publishQuarterJob } from './publish/publish-quarter.job.ts';
import { openDataPage } from './show/list.page.tsx';
import { listOpenDataApi, openDataApi } from './show/open-data.api.ts';
import { openDataCsv } from './show/open-data.csv.ts';
import { openDataQuarterPage } from './show/quarter.page.tsx';

/** Dữ liệu mở: volume and in-time by unit and field, small counts hidden, for everybody. */
export const openDataModule: Module = {
  name: 'open-data',
  operations: [openDataPage, openDataQuarterPage, openDataCsv, listOpenDataApi, openDataApi],
  publicMenu: [{ label: 'open-data.menu', href: paths.list }],
  permissions: {},
  messages,
  jobs: [publishQuarterJob],
  cron: [{ job: publishQuarterJob.name, pattern: '40 19 * * *' }],
};
