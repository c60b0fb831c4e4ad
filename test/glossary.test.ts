import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { isForTests, programFiles, ROOT, type SourceFile } from './architecture/source-file.ts';

interface Entry {
  readonly term: string;
  readonly identifier: string;
  readonly present: boolean;
}

/** The rows of GLOSSARY.md's table. */
function readEntries(text: string): Entry[] {
  return text
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells[2]?.startsWith('`'))
    .map(([, term = '', identifier = '', present]) => ({
      term,
      identifier: identifier.replaceAll('`', ''),
      present: present === 'yes',
    }));
}

/** What is wrong with the table, given the program. */
function faultsOf(entries: readonly Entry[], files: readonly SourceFile[]): string[] {
  const words = new Set(files.flatMap(({ code }) => code.match(/[\w$]+/g) ?? []));
  const strings = new Set(files.flatMap((file) => file.strings.map(({ value }) => value)));
  const inStrings = new Set([...strings].flatMap((value) => value.match(/[\w-]+/g) ?? []));
  const occurs = (identifier: string): boolean => {
    if (identifier.startsWith("'")) return strings.has(identifier.slice(1, -1));
    return spellings(identifier).some((spelling) => words.has(spelling) || inStrings.has(spelling));
  };
  const missing = entries.filter(({ present, identifier }) => present && !occurs(identifier));
  const terms = entries.flatMap(({ term }) => term.split(' / ').map((name) => name.toLocaleLowerCase('vi')));
  return [
    ...missing.map(({ identifier }) => `${identifier} is marked “yes” but does not occur in src/`),
    ...repeated(terms).map((term) => `“${term}” stands for two identifiers`),
    ...repeated(entries.map(({ identifier }) => identifier)).map(
      (identifier) => `${identifier} stands for two terms`,
    ),
  ];
}

/** `dueAt` → dueAt, DueAt, due_at, due-at, DUE_AT */
function spellings(identifier: string): string[] {
  const snake = identifier.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
  const pascal = identifier.charAt(0).toUpperCase() + identifier.slice(1);
  return [identifier, pascal, snake, snake.replaceAll('_', '-'), snake.toUpperCase()];
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe('rule: one Vietnamese term, one identifier', () => {
  const program = programFiles().filter(({ path: file }) => file.startsWith('src/') && !isForTests(file));
  const entries = readEntries(readFileSync(path.join(ROOT, 'GLOSSARY.md'), 'utf8'));

  it('holds for GLOSSARY.md', () => {
    assert.ok(entries.length > 80);
    assert.ok(entries.filter(({ present }) => present).length > 40);
    assert.deepEqual(faultsOf(entries, program), []);
  });

  it('finds an identifier that is not there', () => {
    const planted = readEntries(
      '| hồ sơ ma | `ghostDossier` | yes | |\n| hồ sơ mơ | `dreamDossier` | not yet | |',
    );
    assert.deepEqual(faultsOf(planted, program), ['ghostDossier is marked “yes” but does not occur in src/']);
  });

  it('finds a term with two identifiers and an identifier with two terms', () => {
    const planted = readEntries(
      '| hồ sơ | `dossier` | yes | |\n| Hồ sơ / tập tin | `file` | yes | |\n| giấy | `file` | yes | |',
    );
    assert.deepEqual(faultsOf(planted, program), [
      '“hồ sơ” stands for two identifiers',
      'file stands for two terms',
    ]);
  });
});
