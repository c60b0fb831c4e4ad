import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { describeViolation, makeSource, programFiles, ROOT } from '../source-file.ts';
import { checkDependencies, type PackageFile } from './dependencies.ts';

const packageFile: PackageFile = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const small: PackageFile = { dependencies: { hono: '4.0.0' }, devDependencies: { 'fast-check': '4.0.0' } };
const uses = makeSource('src/x.ts', "import { Hono } from 'hono';");

function adviceOn(text: string, listed = small): string[] {
  return checkDependencies([uses, makeSource('src/y.ts', text)], listed).map(describeViolation);
}

describe('rule: the program uses its dependencies, all of them and no others', () => {
  it('holds', () => {
    assert.deepEqual(checkDependencies(programFiles(), packageFile).map(describeViolation), []);
  });

  it('finds packages that are not listed, or only for development', () => {
    assert.deepEqual(adviceOn("\nimport { chunk } from 'lodash/fp';"), [
      'src/y.ts:2 lodash is not among the dependencies',
    ]);
    assert.equal(adviceOn("import fc from 'fast-check';").length, 1);
    assert.deepEqual(
      adviceOn("import { join } from 'node:path';\nimport type { Arbitrary } from 'fast-check';"),
      [],
    );
  });

  it('finds dependencies that nothing uses, and loose versions', () => {
    const more = { ...small, dependencies: { hono: '^4.0.0', pg: '8.0.0' } };
    assert.deepEqual(adviceOn('', more), [
      'package.json:1 nothing in src/ or bin/ uses pg: remove it',
      'package.json:1 pin the exact version of hono',
    ]);
  });
});
