import type { Module } from '#platform/registry.ts';
import { inboxPage } from './list-tasks/inbox.page.tsx';
import { listTasksApi } from './list-tasks/list-tasks.api.ts';
import { dossierTasksPanel } from './list-tasks/tasks-panel.tsx';
import { tasksMessages } from './messages.vi.ts';
import { taskPaths } from './paths.ts';
import { tasksPermissions } from './policy.ts';
import { countOpen } from './sql/inbox.ts';

/** Việc phải làm: the one spine of obligations, with one clock and one inbox. */
export const tasksModule: Module = {
  name: 'tasks',
  operations: [inboxPage, listTasksApi],
  permissions: tasksPermissions,
  messages: tasksMessages,
  menu: [{ label: 'tasks.menu', href: taskPaths.inbox, section: 'work', permission: 'tasks.read', rank: 30 }],
  barCount: {
    label: 'tasks.menu',
    href: taskPaths.inbox,
    permission: 'tasks.read',
    count: countOpen,
  },
  panels: [dossierTasksPanel],
};
