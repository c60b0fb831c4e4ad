import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headLines } from './heads.ts';

test('heads of one group stand under it; a head without a group reaches down', () => {
  const column = (head: string, ...groups: string[]) =>
    ({ key: head, head, groups, align: 'end', weight: 1 }) as const;
  const lines = headLines([column('TT'), column('a', 'G', 'H'), column('b', 'G', 'H'), column('c', 'G')]);
  const seen = lines.map((line) =>
    line.map(({ text, column, columns, lines }) => [text, column, columns, lines]),
  );
  assert.deepEqual(seen, [
    [
      ['TT', 0, 1, 3],
      ['G', 1, 3, 1],
    ],
    [
      ['H', 1, 2, 1],
      ['c', 3, 1, 2],
    ],
    [
      ['a', 1, 1, 1],
      ['b', 2, 1, 1],
    ],
  ]);
});
