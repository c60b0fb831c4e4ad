import type { Module } from '#platform/registry.ts';
import { concludeNoteApi } from './conclude/conclude-note.api.ts';
import { concludeNotePage } from './conclude/conclude-note.page.tsx';
import { notesPanel } from './dossier-panel.tsx';
import { examineAgain, examineNightly } from './examine/examine.job.ts';
import { explainNoteApi } from './explain/explain-note.api.ts';
import { explainNotePage } from './explain/explain-note.page.tsx';
import { notesByUnitPage } from './list-notes/by-unit.page.tsx';
import { countNotesApi, listNotesApi } from './list-notes/list-notes.api.ts';
import { notesPage } from './list-notes/list-notes.page.tsx';
import { integrityMessages } from './messages.vi.ts';
import { integrityPaths } from './paths.ts';
import { integrityPermissions } from './policy.ts';
import { readThresholdsApi, setThresholdsApi } from './set-thresholds/set-thresholds.api.ts';
import { thresholdsPage } from './set-thresholds/set-thresholds.page.tsx';
import { showNoteApi } from './show-note/show-note.api.ts';
import { notePage } from './show-note/show-note.page.tsx';

/** Cảnh báo thời hạn: whoever games a clock leaves traces, and somebody has to explain them. */
export const integrityModule: Module = {
  name: 'integrity',
  operations: [
    notesPage,
    listNotesApi,
    notesByUnitPage,
    countNotesApi,
    thresholdsPage,
    readThresholdsApi,
    setThresholdsApi,
    notePage,
    showNoteApi,
    explainNotePage,
    explainNoteApi,
    concludeNotePage,
    concludeNoteApi,
  ],
  permissions: integrityPermissions,
  messages: integrityMessages,
  menu: [
    { label: 'integrity.menu', href: integrityPaths.list, section: 'overview', permission: 'integrity.read' },
    {
      label: 'integrity.menu-thresholds',
      href: integrityPaths.thresholds,
      section: 'administration',
      permission: 'integrity.administer',
    },
  ],
  recordPaths: { integrityNote: integrityPaths.note, integritySettings: () => integrityPaths.thresholds },
  panels: [notesPanel],
  jobs: [examineNightly, examineAgain],
  // 01:10 every night and 03:10 on Sundays in Viet Nam
  cron: [
    { job: examineNightly.name, pattern: '10 18 * * *' },
    { job: examineAgain.name, pattern: '10 20 * * 6' },
  ],
};
