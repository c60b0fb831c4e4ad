import { describeRule } from '../rule-test.ts';
import { checkSqlOwnership } from './sql-ownership.ts';

const builder = "export const rows = (context) =>\n  context.db.selectFrom('dossiers.dossier').selectAll();";

describeRule('SQL stands in sql/ and names its own schema', {
  check: checkSqlOwnership,
  amongOthers: true,
  breaks: {
    'a query outside sql/': { path: 'src/modules/dossiers/receive/x.ts', text: builder, line: 2 },
    'a query in a command': { path: 'src/commands/x.ts', text: builder, line: 2 },
    'a statement in a string': { path: 'src/commands/x.ts', text: "await pool.query('select 1');" },
    'the sql tag outside sql/': {
      path: 'src/modules/dossiers/domain/x.ts',
      text: "import { sql } from 'kysely';",
    },
    'another module’s table in a builder': {
      path: 'src/modules/organization/sql/x.ts',
      text: builder,
      line: 2,
    },
    'another module’s table in a join': {
      path: 'src/modules/dossiers/sql/x.ts',
      text: "query\n  .innerJoin('organization.unit as unit', 'unit.id', 'dossier.unit_id');",
      line: 2,
    },
    'another module’s table in a template': {
      path: 'src/modules/dossiers/sql/x.ts',
      text: 'sql`select *\n  from dossiers.dossier d join ${x}\n  identity.officer o on true`;',
      line: 3,
    },
    'a module’s table in platform/': { path: 'src/platform/audit/x.ts', text: builder, line: 2 },
  },
  innocent: [
    { path: 'src/modules/dossiers/sql/x.ts', text: builder },
    { path: 'src/modules/identity/sql/x.ts', text: 'sql`select id from organization.unit_v1`;' },
    { path: 'src/modules/dossiers/print/x.ts', text: 'const first = today.with({ day: 1 });' },
    { path: 'src/modules/dossiers/sql/x.ts', text: "context.db.insertInto('platform.event');" },
    {
      path: 'src/modules/dossiers/sql/x.ts',
      text: "import { getUnit } from '#modules/organization/index.ts';",
    },
  ],
});
