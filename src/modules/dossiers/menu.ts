import type { MenuItem } from '#platform/registry.ts';
import { paths } from './paths.ts';

export const menu: readonly MenuItem[] = [
  { label: 'dossiers.menu-my-work', href: paths.myWork, section: 'work', permission: 'dossiers.read' },
  { label: 'dossiers.menu-receive', href: paths.receive, section: 'work', permission: 'dossiers.receive' },
  {
    label: 'dossiers.menu-approve',
    href: paths.approveMany,
    section: 'work',
    permission: 'dossiers.approve',
  },
  {
    label: 'dossiers.menu-return',
    href: paths.returnMany,
    section: 'work',
    permission: 'dossiers.return-result',
  },
  { label: 'dossiers.menu-register', href: paths.register, section: 'work', permission: 'dossiers.read' },
  {
    label: 'dossiers.menu-not-apologised',
    href: paths.notApologised,
    section: 'overview',
    permission: 'dossiers.read',
  },
  {
    label: 'dossiers.menu-overview',
    href: paths.overview,
    section: 'overview',
    permission: 'dossiers.overview',
  },
  {
    label: 'dossiers.menu-replay',
    href: paths.replayRuns,
    section: 'administration',
    permission: 'dossiers.replay',
  },
  {
    label: 'dossiers.menu-imports',
    href: paths.imports,
    section: 'administration',
    permission: 'dossiers.import',
  },
  {
    label: 'dossiers.menu-export',
    href: paths.exportDossiers,
    section: 'overview',
    permission: 'dossiers.export',
  },
];
