import type { Module } from '../registry.ts';
import { forgetOldKeys } from './forget-old-keys.ts';

/** What the platform itself does at night; it stands before the modules in app.ts. */
export const housekeepingModule: Module = {
  name: 'platform',
  operations: [],
  permissions: {},
  messages: {},
  jobs: [forgetOldKeys],
  cron: [{ job: forgetOldKeys.name, pattern: '0 19 * * *' }], // 02:00 in Viet Nam
};
