import type { Module } from '#platform/registry.ts';
import { announceVersionApi } from './announce-version/announce-version.api.ts';
import { announceVersionForm } from './announce-version/announce-version.page.tsx';
import { browseCatalogueApi } from './catalogue/browse-catalogue.api.ts';
import { browseCataloguePage, catalogueListFragment } from './catalogue/browse-catalogue.page.tsx';
import { procedureFigures } from './figures.ts';
import { messages } from './messages.vi.ts';
import { paths } from './paths.ts';
import { permissions } from './policy.ts';
import { changeCompetenceForm, showCompetencePage } from './set-competence/set-competence.page.tsx';
import { setInternalProcessApi } from './set-internal-process/set-internal-process.api.ts';
import { changeProcessForm, showProcessPage } from './set-internal-process/set-internal-process.page.tsx';
import { listVersionsApi, showProcedureApi } from './show-procedure/show-procedure.api.ts';
import { showProcedurePage } from './show-procedure/show-procedure.page.tsx';

export const proceduresModule: Module = {
  name: 'procedures',
  operations: [
    browseCataloguePage,
    catalogueListFragment,
    showProcedurePage,
    announceVersionForm,
    showProcessPage,
    changeProcessForm,
    showCompetencePage,
    changeCompetenceForm,
    browseCatalogueApi,
    showProcedureApi,
    listVersionsApi,
    announceVersionApi,
    setInternalProcessApi,
  ],
  permissions,
  messages,
  figures: procedureFigures,
  recordPaths: { procedureCode: paths.procedure },
  menu: [
    {
      label: 'procedures.menu-catalogue',
      href: paths.catalogue(),
      section: 'catalogue',
      rank: 10,
      permission: 'procedures.read',
    },
  ],
};
