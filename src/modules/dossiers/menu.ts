import type { MenuItem } from '#platform/registry.ts';
import { paths } from './paths.ts';

export const menu: readonly MenuItem[] = [
  {
    label: 'dossiers.menu-my-work',
    href: paths.myWork,
    section: 'work',
    permission: 'dossiers.read',
    rank: 10,
  },
  {
    label: 'dossiers.menu-receive',
    href: paths.receive,
    section: 'work',
    permission: 'dossiers.receive',
    rank: 20,
  },
  {
    label: 'dossiers.menu-approve',
    href: paths.approveMany,
    section: 'work',
    permission: 'dossiers.approve',
    rank: 20,
  },
  {
    label: 'dossiers.menu-return',
    href: paths.returnMany,
    section: 'work',
    permission: 'dossiers.return-result',
    rank: 20,
  },
  { label: 'dossiers.menu-register', href: paths.register, section: 'work', permission: 'dossiers.read' },
  {
    label: 'dossiers.menu-overview',
    href: paths.overview,
    section: 'overview',
    permission: 'dossiers.overview',
    rank: 10,
  },
  {
    label: 'dossiers.menu-not-apologised',
    href: paths.notApologised,
    section: 'overview',
    permission: 'dossiers.read',
    rank: 20,
  },
  {
    label: 'dossiers.menu-export',
    href: paths.exportDossiers,
    section: 'reports',
    permission: 'dossiers.export',
    rank: 60,
  },
  {
    label: 'dossiers.menu-imports',
    href: paths.imports,
    section: 'administration',
    permission: 'dossiers.import',
  },
  {
    label: 'dossiers.menu-replay',
    href: paths.replayRuns,
    section: 'administration',
    permission: 'dossiers.replay',
    rank: 90,
  },
];
