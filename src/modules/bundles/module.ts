import type { Module } from '#platform/registry.ts';
import { followLinked } from './follow/follow.job.ts';
import { watchAcknowledgements } from './follow/watch.job.ts';
import { linkedProgress } from './look-up/linked-progress.tsx';
import { messages } from './messages.vi.ts';
import { operations } from './operations.ts';
import { paths } from './paths.ts';
import { permissions } from './policy.ts';
import { linkedPanel } from './show/linked-panel.tsx';

/** Thủ tục liên thông: handed in once, each step a dossier of its own, results passed on. */
export const bundlesModule: Module = {
  name: 'bundles',
  operations,
  permissions,
  messages,
  menu: [
    { label: 'bundles.menu', href: paths.list, section: 'work', permission: 'bundles.read' },
    {
      label: 'bundles.menu-catalogue',
      href: paths.catalogue,
      section: 'catalogue',
      rank: 20,
      permission: 'bundles.browse',
    },
  ],
  recordPaths: { linkedDossier: paths.linked },
  panels: [linkedPanel, linkedProgress],
  jobs: [followLinked, watchAcknowledgements],
  cron: [{ job: watchAcknowledgements.name, pattern: '*/5 * * * *' }],
};
