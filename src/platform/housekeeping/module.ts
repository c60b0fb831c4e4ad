import type { Module } from '../registry.ts';
import { forgetOldKeys } from './forget-old-keys.ts';
import { sweepFiles } from './sweep-files.ts';

/** What the platform itself does at night; it stands before the modules in app.ts. */
export const housekeepingModule: Module = {
  name: 'platform',
  operations: [],
  permissions: {},
  messages: {},
  jobs: [forgetOldKeys, sweepFiles],
  // 02:00 and 02:30 in Viet Nam
  cron: [
    { job: forgetOldKeys.name, pattern: '0 19 * * *' },
    { job: sweepFiles.name, pattern: '30 19 * * *' },
  ],
};
