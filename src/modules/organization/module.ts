import type { Module } from '#platform/registry.ts';
import { postUnitApi } from './add-unit/add-unit.api.ts';
import { addUnitForm } from './add-unit/add-unit.page.tsx';
import { putUnitApi } from './change-unit/change-unit.api.ts';
import { changeUnitForm } from './change-unit/change-unit.page.tsx';
import { closeUnitApi } from './close-unit/close-unit.api.ts';
import { closeUnitForm } from './close-unit/close-unit.page.tsx';
import { importUnitsApi } from './import-units/import-units.api.ts';
import { importUnitsForm } from './import-units/import-units.page.tsx';
import { listProvincesApi } from './list-provinces/list-provinces.api.ts';
import { provincesPage } from './list-provinces/list-provinces.page.tsx';
import { listUnitsApi } from './list-units/list-units.api.ts';
import { unitsPage } from './list-units/list-units.page.tsx';
import { postUnitMergerApi } from './merge-units/merge-units.api.ts';
import { mergeUnitsForm } from './merge-units/merge-units.page.tsx';
import { organizationMessages } from './messages.vi.ts';
import { provincesPath, unitPath, unitsPath } from './paths.ts';
import { organizationPermissions } from './policy.ts';
import { readUnitApi } from './read-unit/read-unit.api.ts';
import { unitPage } from './read-unit/read-unit.page.tsx';

export const organizationModule: Module = {
  name: 'organization',
  // The unit stands last: its address is a parameter where the others have a word.
  operations: [
    unitsPage,
    addUnitForm,
    mergeUnitsForm,
    importUnitsForm,
    changeUnitForm,
    closeUnitForm,
    provincesPage,
    unitPage,
    listUnitsApi,
    readUnitApi,
    postUnitApi,
    putUnitApi,
    closeUnitApi,
    postUnitMergerApi,
    listProvincesApi,
    importUnitsApi,
  ],
  permissions: organizationPermissions,
  messages: organizationMessages,
  recordPaths: { unit: unitPath },
  menu: [
    {
      label: 'organization.menu-units',
      href: unitsPath,
      section: 'catalogue',
      permission: 'organization.read',
    },
    {
      label: 'organization.menu-provinces',
      href: provincesPath,
      section: 'catalogue',
      permission: 'organization.read',
    },
  ],
};
