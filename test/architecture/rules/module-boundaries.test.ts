import { describeRule } from '../rule-test.ts';
import { checkModuleBoundaries } from './module-boundaries.ts';

describeRule('modules meet only at index.ts', {
  check: checkModuleBoundaries,
  breaks: {
    'an import of another module’s inside': {
      path: 'src/modules/dossiers/x.ts',
      text: "import type { Unit } from '#modules/organization/domain/unit.ts';",
    },
    'the same by a relative path': {
      path: 'src/modules/dossiers/x.ts',
      text: "import { a } from './a.ts';\nexport { selectUnits } from '../organization/sql/units.ts';",
      line: 2,
    },
    'the same at run time': {
      path: 'src/modules/dossiers/x.ts',
      text: "const units = await import('#modules/organization/sql/units.ts');",
    },
    'a module in platform/': {
      path: 'src/platform/x.ts',
      text: "import { getUnit } from '#modules/organization/index.ts';",
    },
    'a module in ui/': {
      path: 'src/ui/x.tsx',
      text: "import type { Dossier } from '#modules/dossiers/index.ts';",
    },
    'module.ts outside app.ts': {
      path: 'src/commands/x.ts',
      text: "import { dossiersModule } from '#modules/dossiers/module.ts';",
    },
    'testing.ts in the program': {
      path: 'src/demo/x.ts',
      text: "import { openSessionOf } from '#modules/identity/testing.ts';",
    },
  },
  innocent: [
    { path: 'src/modules/dossiers/x.ts', text: "import { getUnit } from '#modules/organization/index.ts';" },
    {
      path: 'src/modules/dossiers/x.test.ts',
      text: "import { openSessionOf } from '#modules/identity/testing.ts';",
    },
    { path: 'src/modules/dossiers/x.ts', text: "// import { a } from '#modules/identity/domain/a.ts';" },
  ],
});
