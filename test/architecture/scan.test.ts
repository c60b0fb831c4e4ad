import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importsOf } from './imports.ts';
import { scan } from './scan.ts';
import { makeSource } from './source-file.ts';

function codeOf(text: string): string {
  return scan(text).code.replace(/ +/g, ' ');
}

describe('the scanner of the architecture tests', () => {
  it('blanks comments and strings, and keeps length and lines', () => {
    const text = "const a = 'await'; // await\n/* await\n */ const b = \"it's\";";
    const { code, strings } = scan(text);
    assert.equal(code.length, text.length);
    assert.equal(code.split('\n').length, 3);
    assert.doesNotMatch(code, /await|it/);
    assert.deepEqual(
      strings.map(({ value }) => value),
      ['await', "it's"],
    );
  });

  it('keeps the expressions of a template, however deep', () => {
    assert.equal(
      codeOf('f(`select ${g({ a: `${inner} text` })} from ${table}`)'),
      'f(` ${g({ a: `${inner} ` })} ${table}`)',
    );
    const kinds = scan('`whole`; `head${a}rest`').strings.map(({ kind }) => kind);
    assert.deepEqual(kinds, ['whole', 'head', 'rest']);
  });

  it('tells a regular expression from a division and from the end of a tag', () => {
    assert.equal(
      codeOf('const quote = /[\'"/]/g; const half = a / 2 / b;'),
      'const quote = / /g; const half = a / 2 / b;',
    );
    assert.equal(codeOf('<p>{a}</p>; <br />; f("x")'), '<p>{a}</p>; <br />; f(" ")');
  });

  it('is not misled by an apostrophe between tags', () => {
    assert.equal(codeOf("<p>don't</p>\nawait f();"), "<p>don't</p>\nawait f();");
  });

  it('reads imports of every form, but not those in strings and comments', () => {
    const file = makeSource(
      'src/modules/dossiers/receive/x.ts',
      [
        "import { a, type B as C } from '../sql/a.ts';",
        "import type { D } from '#platform/d.ts';",
        "export * as e from 'kysely';",
        "const f = await import('#modules/identity/index.ts');",
        "const g = new URL('./worker.ts', import.meta.url);",
        "// import { h } from './h.ts';",
        "const text = `import { i } from './i.ts';`;",
      ].join('\n'),
    );
    assert.deepEqual(
      importsOf(file).map(({ target, names, typeOnly }) => [target, names.join(), typeOnly]),
      [
        ['src/modules/dossiers/sql/a.ts', 'a,B', false],
        ['src/platform/d.ts', 'D', true],
        ['kysely', '', false],
        ['src/modules/identity/index.ts', '', false],
        ['src/modules/dossiers/receive/worker.ts', '', false],
      ],
    );
  });
});
