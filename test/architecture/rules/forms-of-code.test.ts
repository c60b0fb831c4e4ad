import { describeRule } from '../rule-test.ts';
import { checkFormsOfCode } from './forms-of-code.ts';

const path = 'src/modules/dossiers/x.ts';

describeRule('functions and plain objects', {
  check: checkFormsOfCode,
  breaks: {
    'a class': { path, text: '\nexport class DossierStore {}', line: 2 },
    'an error class': { path, text: 'class NotFound extends Error {}' },
    'an enum': { path, text: 'export enum State { received }' },
    'a decorator': { path, text: 'const a = 1;\n@injectable()\nfunction f() {}', line: 2 },
    'a default export': { path, text: 'export default function f() {}' },
    'export *': { path, text: "export * from './y.ts';" },
    'a variable at top level': { path, text: 'let current = makeCurrent();' },
    'an arrow function': { path, text: 'export const f = (a: string) => a;' },
    'one of a single name': { path, text: 'const f = a => a;' },
    'an async one': { path, text: 'export const f = async (a: string): Promise<void> => {};' },
    'a typed one': { path, text: 'export const f: Handler = (context) => load(context);' },
    'a function expression': { path, text: 'export const f = function () {};' },
    'an arrow function with a block in a test': {
      path: 'src/x.test.ts',
      text: 'const f = () => {\n  work();\n};',
    },
  },
  innocent: [
    { path, text: 'export const total = (1 + 2) * 3;' },
    { path, text: 'const NOTHING = (\n  <p>Không có gì</p>\n);' },
    {
      path: 'src/modules/dossiers/paths.ts',
      text: 'export const dossierPath = (id: string) => `/ho-so/${id}`;',
    },
    { path, text: 'let stage: Promise<Stage> | undefined;' },
    { path, text: '/**\n * @throws Problem\n */' },
    { path, text: "const word = 'class Foo {}';" },
  ],
});
