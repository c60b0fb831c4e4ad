import type { Module } from '#platform/registry.ts';
import { cancelMessageApi, retryMessageApi } from './decide-message/decide-message.api.ts';
import { cancelMessageForm, retryMessageForm } from './decide-message/decide-message.page.tsx';
import { sendMessage } from './deliver/send-message.job.ts';
import { sweepMessages } from './deliver/sweep-messages.job.ts';
import { syncFigures } from './figures.ts';
import { listMessagesApi } from './list-messages/list-messages.api.ts';
import { messagesPage } from './list-messages/list-messages.page.tsx';
import { messagesPanel } from './list-messages/messages-panel.tsx';
import { syncMessages } from './messages.vi.ts';
import { syncPaths } from './paths.ts';
import { syncPermissions } from './policy.ts';

/** Đồng bộ Cổng Dịch vụ công quốc gia: an outbox of what happened to each dossier. Off until it is configured. */
export const nationalSyncModule: Module = {
  name: 'national-sync',
  operations: [
    messagesPage,
    listMessagesApi,
    retryMessageForm,
    retryMessageApi,
    cancelMessageForm,
    cancelMessageApi,
  ],
  permissions: syncPermissions,
  messages: syncMessages,
  menu: [
    {
      label: 'national-sync.menu',
      href: syncPaths.list,
      section: 'administration',
      permission: 'national-sync.read',
    },
  ],
  panels: [messagesPanel],
  figures: syncFigures,
  jobs: [sendMessage, sweepMessages],
  cron: [{ job: sweepMessages.name, pattern: '* * * * *' }],
};
