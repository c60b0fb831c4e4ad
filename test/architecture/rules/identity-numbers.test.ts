import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { describeViolation, listFiles, makeSource, ROOT } from '../source-file.ts';
import { checkIdentityNumbers } from './identity-numbers.ts';

const TEXT = /\.(tsx?|mjs|js|json|css|sql|md|typ|svg|html|txt|yml|yaml|csv)$/;
const number = `001${'0'.repeat(9)}`;

function foundIn(text: string): number[] {
  return checkIdentityNumbers([makeSource('data/x.json', text)]).map(({ line }) => line);
}

describe('rule: identity numbers are invented', () => {
  it('holds in every text file of the project', () => {
    const files = listFiles('').filter((file) => TEXT.test(file));
    assert.ok(files.length > 200);
    const sources = files.map((file) => makeSource(file, readFileSync(path.join(ROOT, file), 'utf8')));
    assert.deepEqual(checkIdentityNumbers(sources).map(describeViolation), []);
  });

  it('finds one, in quotes, bare or after letters', () => {
    assert.deepEqual(foundIn(`{\n"number": "${number}"}`), [2]);
    assert.deepEqual(foundIn(number), [1]);
    assert.deepEqual(foundIn(`CCCD${number}`), [1]);
  });

  it('allows invented ones, longer numbers, UUIDs and fractions', () => {
    assert.deepEqual(foundIn(`999${'0'.repeat(9)}`), []);
    assert.deepEqual(foundIn(`20261122${'0'.repeat(6)}`), []);
    assert.deepEqual(foundIn(`00000000-0000-7000-8000-${number}`), []);
    assert.deepEqual(foundIn(`0.${number}`), []);
  });
});
