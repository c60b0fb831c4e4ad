import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextText, pageOptions, readPages } from './pages.ts';
import { readTyped } from './read-typed.ts';
import type { Verb } from './verb.ts';

const VERB: Verb = {
  name: 'list',
  summary: 'Danh sách',
  places: [],
  options: pageOptions(2),
  formats: ['text', 'csv'],
  run: async () => 0,
};

/** The numbers 1 to 250, two on a page unless a limit is named. */
async function pageOfNumbers({ after = '0', limit = '2' }: Record<string, string>) {
  const from = Number(after);
  const to = Math.min(from + Number(limit), 250);
  const rows = Array.from({ length: to - from }, (_, at) => from + at + 1);
  return { rows, next: to < 250 ? to : null };
}

function read(...args: string[]) {
  return readPages(readTyped('number', VERB, args), pageOfNumbers, ({ rows }) => rows);
}

test('CSV has every row of a list, unless a limit was typed; text has one page and says how to go on', async () => {
  assert.equal((await read('--format', 'csv')).rows.length, 250);
  const rest = (await read('--format', 'csv', '--after', '120')).rows;
  assert.deepEqual([rest.length, rest[0], rest.at(-1)], [130, 121, 250]);
  assert.deepEqual((await read('--format', 'csv', '--limit', '3')).rows, [1, 2, 3]);
  const { answer, rows } = await read();
  assert.deepEqual([rows, nextText(answer)], [[1, 2], ['Trang sau: --after 2']]);
  assert.deepEqual(nextText((await read('--after', '248')).answer), []);
});
