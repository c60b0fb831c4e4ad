import { describeRule } from '../rule-test.ts';
import { checkModuleOrder } from './module-order.ts';

describeRule('a module uses only modules above it', {
  check: checkModuleOrder,
  amongOthers: true,
  breaks: {
    'a use of a later module': {
      path: 'src/modules/organization/x.ts',
      text: "import { z } from 'zod';\nimport type { Dossier } from '#modules/dossiers/index.ts';",
      line: 2,
    },
    'a module that app.ts does not list': {
      path: 'src/modules/forgotten/index.ts',
      text: 'export const x = 1;',
    },
  },
  innocent: [
    { path: 'src/modules/dossiers/x.ts', text: "import { getUnit } from '#modules/organization/index.ts';" },
  ],
});
