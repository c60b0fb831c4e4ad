import type { Module } from '#platform/registry.ts';
import { cancelNoticeApi, retryNoticeApi } from './decide-notice/decide-notice.api.ts';
import { cancelNoticeForm, retryNoticeForm } from './decide-notice/decide-notice.page.tsx';
import { sendNotice } from './deliver/send-notice.job.ts';
import { sweepNotices } from './deliver/sweep-notices.job.ts';
import { listNoticesApi } from './list-notices/list-notices.api.ts';
import { noticesPage } from './list-notices/list-notices.page.tsx';
import { noticesMessages } from './messages.vi.ts';
import { noticePaths } from './paths.ts';
import { noticesPermissions } from './policy.ts';

/** Thông báo cho người dân: an outbox beside the dossiers. */
export const noticesModule: Module = {
  name: 'notices',
  operations: [
    noticesPage,
    listNoticesApi,
    retryNoticeForm,
    retryNoticeApi,
    cancelNoticeForm,
    cancelNoticeApi,
  ],
  permissions: noticesPermissions,
  messages: noticesMessages,
  menu: [
    {
      label: 'notices.menu',
      href: noticePaths.list,
      section: 'overview',
      permission: 'notices.read',
      rank: 60,
    },
  ],
  jobs: [sendNotice, sweepNotices],
  cron: [{ job: sweepNotices.name, pattern: '* * * * *' }],
};
