import { describeRule } from '../rule-test.ts';
import { checkSqlShape } from './sql-shape.ts';

const path = 'src/modules/dossiers/sql/x.ts';

describeRule('statements fit a database spread by province', {
  check: checkSqlShape,
  breaks: {
    'an offset in a builder': { path, text: 'query\n  .offset(20);', line: 2 },
    'an offset in a template': { path, text: 'sql`select 1 limit 20 offset 40`;' },
    'an offset with a parameter': {
      path,
      text: 'sql`select 1 limit 20 offset ${skip}`;',
    },
    'a recursive statement': { path, text: 'sql`with recursive tree as (select 1) select 1`;' },
    'GROUPING SETS': { path, text: 'sql`select 1 group by\n grouping sets ((a), ())`;', line: 2 },
    'a transaction in a module': { path, text: 'context.db.transaction().execute(work);' },
  },
  innocent: [{ path, text: "const words = 'offset 20';" }],
});
