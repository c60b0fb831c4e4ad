import type { Module } from '#platform/registry.ts';
import { messages } from './messages.vi.ts';
import { officerMarksPage, ownMarksPage } from './officer-marks/officer-marks.page.tsx';
import { paths } from './paths.ts';
import { permissions } from './policy.ts';
import { unitMarksApi } from './unit-marks/unit-marks.api.ts';
import { unitMarksPage } from './unit-marks/unit-marks.page.tsx';

/** Chấm điểm việc giải quyết thủ tục (TT 01/2018 art. 13-15): of units and officers, from their dossiers. */
export const qualityMarksModule: Module = {
  name: 'quality-marks',
  operations: [unitMarksPage, unitMarksApi, ownMarksPage, officerMarksPage],
  permissions,
  messages,
  menu: [
    {
      label: 'quality-marks.menu',
      href: paths.unit,
      section: 'overview',
      permission: 'quality-marks.read',
    },
    {
      label: 'quality-marks.menu-own',
      href: paths.own,
      section: 'overview',
      permission: 'quality-marks.read-own',
    },
  ],
};
