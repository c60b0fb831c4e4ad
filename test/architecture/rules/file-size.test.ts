import { describeRule } from '../rule-test.ts';
import { checkFileSize } from './file-size.ts';

const lines = (count: number) => 'work();\n'.repeat(count);

describeRule('files and functions are short', {
  check: checkFileSize,
  breaks: {
    'a file of 301 lines': { path: 'src/platform/x.ts', text: lines(301) },
    'a public face of 41 lines': { path: 'src/modules/dossiers/index.ts', text: lines(41) },
    'a test of 501 lines': { path: 'src/platform/x.test.ts', text: lines(501) },
    'a function of 61 lines': {
      path: 'src/platform/x.ts',
      text: `\nexport function f(): void {\n${lines(59)}}`,
      line: 2,
    },
    'one with a return type in braces': {
      path: 'src/platform/x.ts',
      text: `async function f(a: { b: number }): Promise<{ c: number }> {\n${lines(59)}}`,
    },
    'an arrow function': {
      path: 'src/platform/x.ts',
      text: `const a = 1;\nregister(async () => {\n${lines(59)}});`,
      line: 2,
    },
    'a method': {
      path: 'src/platform/x.ts',
      text: `export const page = {\n  async load(context) {\n${lines(59)}},\n};`,
      line: 2,
    },
    'a component': {
      path: 'src/ui/x.tsx',
      text: `const Page = () => (\n<main>\n${'<p>…</p>\n'.repeat(60)}</main>\n);`,
    },
  },
  innocent: [
    { path: 'src/platform/x.ts', text: lines(300) },
    { path: 'src/platform/x.ts', text: `function f() {\n${lines(58)}}` },
    { path: 'src/platform/x.ts', text: `if (a(b)) {\n${lines(70)}}` },
  ],
});
