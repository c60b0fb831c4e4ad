import type { Module } from '#platform/registry.ts';
import { apologyMessages } from './apologise/messages.vi.ts';
import { consultMessages } from './consult/messages.vi.ts';
import { correctionMessages } from './correct-result/messages.vi.ts';
import { foldTallyJob } from './figures/fold-tally.job.ts';
import { onlineProcedures } from './figures/online-procedures.ts';
import { dossierFigures } from './figures.ts';
import { fileMessages } from './files/messages.vi.ts';
import { takeInJob } from './import/import-upload.ts';
import { importMessages } from './import/messages.vi.ts';
import { menu } from './menu.ts';
import { messages } from './messages.vi.ts';
import { openObligations } from './obligations/open-obligations.job.ts';
import { operations } from './operations.ts';
import { overdueCauseMessages } from './overdue-cause/messages.vi.ts';
import { paths } from './paths.ts';
import { permissions } from './policy.ts';
import { printMessages } from './print/messages.vi.ts';
import { identityMessages } from './read-identity/messages.vi.ts';
import { verificationMessages } from './record-verification/messages.vi.ts';
import { registerMessages } from './register/messages.vi.ts';
import { replayHistories } from './replay/replay.job.ts';

/** Hồ sơ: received, handled, approved, returned. */
export const dossiersModule: Module = {
  name: 'dossiers',
  operations,
  permissions,
  messages: {
    ...messages,
    ...consultMessages,
    ...verificationMessages,
    ...correctionMessages,
    ...fileMessages,
    ...printMessages,
    ...identityMessages,
    ...registerMessages,
    ...apologyMessages,
    ...importMessages,
    ...overdueCauseMessages,
  },
  menu,
  publicMenu: [{ label: 'dossiers.menu-look-up', href: paths.lookUp }],
  recordPaths: { dossier: paths.dossier },
  jobs: [openObligations, foldTallyJob, replayHistories, takeInJob],
  // The replay at one o'clock at night in Viet Nam.
  cron: [
    { job: openObligations.name, pattern: '* * * * *' },
    { job: foldTallyJob.name, pattern: '* * * * *' },
    { job: replayHistories.name, pattern: '0 18 * * *' },
  ],
  figures: [...dossierFigures, onlineProcedures],
  search: { href: paths.register, permission: 'dossiers.read' },
};
