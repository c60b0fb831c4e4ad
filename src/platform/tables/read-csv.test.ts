import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toCsv } from '../text/csv.ts';
import { readCsv, type TableRow } from './read-csv.ts';

async function read(bytes: Uint8Array, pieceSize = bytes.length || 1): Promise<TableRow[]> {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
  }
  return (await Array.fromAsync(readCsv(pieces()))).flat();
}

const readText = (text: string, pieceSize?: number) => read(new TextEncoder().encode(text), pieceSize);

test('mark, line ends of either kind, quotes, empty lines, no line end at the end', async () => {
  const text = '\uFEFFMã,Tên\r\n\r\nH99,"Sở ""Nội vụ"", tỉnh"\nH98,"hai\ndòng"\r\nH97,hết';
  for (const size of [1, 3, 7, 1000])
    assert.deepEqual(await readText(text, size), [
      { line: 1, cells: ['Mã', 'Tên'] },
      { line: 3, cells: ['H99', 'Sở "Nội vụ", tỉnh'] },
      { line: 4, cells: ['H98', 'hai\ndòng'] },
      { line: 6, cells: ['H97', 'hết'] },
    ]);
});

test('the heading tells the delimiter', async () => {
  assert.deepEqual(await readText('a;b\n1,5;2\n'), [
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['1,5', '2'] },
  ]);
});

test('a quote that never closes spoils its own line and no other', async () => {
  const rows = await readText('a,b\n1,"2\n3,4\n');
  assert.deepEqual(rows.at(-1), { line: 3, cells: ['3', '4'] });
  assert.deepEqual(rows[1], { line: 2, cells: ['1,2'] });
  assert.deepEqual(await readText(''), []);
});

test('what was written is read again, in whatever pieces it comes', async () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'ệ', ' ', '"', ',', ';', '\n', '\r\n', '7') });
  const line = fc.array(word, { minLength: 2, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 9 }),
      async (lines, size) => {
        const table = [['mã', 'tên'], ...lines];
        const rows = await read(toCsv(table), size);
        // A cell that begins with a line end is led by an apostrophe.
        const plain = (text: string) => text.replace(/^'(?=[\r\n])/, '');
        assert.deepEqual(
          rows.map(({ cells }) => cells.map(plain)),
          table,
        );
      },
    ),
    { numRuns: 60 },
  );
});
