import { describeRule } from '../rule-test.ts';
import { checkDomainPurity } from './domain-purity.ts';

const path = 'src/modules/dossiers/domain/x.ts';

describeRule('domain/ is pure', {
  check: checkDomainPurity,
  amongOthers: true,
  breaks: {
    await: { path, text: 'export function f(a) {\n  return await a;\n}', line: 2 },
    'an async function': { path, text: 'export async function f() {}' },
    'Date.now': { path, text: 'const now = Date.now();' },
    'new Date()': { path, text: 'const now = new Date();' },
    'Temporal.Now': { path, text: 'const now = Temporal.Now.instant();' },
    'Math.random': { path, text: 'const chance = Math.random();' },
    'a node module': { path, text: "import { randomBytes } from 'node:crypto';" },
    kysely: { path, text: "import { sql } from 'kysely';" },
    'the platform’s SQL': { path, text: "import type { DB } from '#platform/sql/schema.ts';" },
    'the platform’s HTTP': { path, text: "import { view } from '#platform/http/reply.ts';" },
    'a use case': { path, text: "import { receiveDossier } from '../receive/receive-dossier.ts';" },
    'another module’s use case': { path, text: "import { loadCalendar } from '#modules/calendar/index.ts';" },
    'the context': { path, text: 'export function f(context: Context) {}' },
  },
  innocent: [
    { path, text: 'const day = new Date(2026, 1, 1);' },
    { path, text: '// await, Date.now() and Math.random() in a comment' },
    { path, text: "import { Problem } from '#platform/problem.ts';" },
    { path, text: "import { dueAt } from '#modules/calendar/index.ts';" },
    { path, text: "import type { Unit } from '#modules/organization/index.ts';" },
    { path: 'src/modules/dossiers/domain/x.test.ts', text: 'await new Promise(() => {});' },
  ],
});
