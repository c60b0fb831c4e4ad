import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readXlsx } from './read-xlsx.ts';
import { xlsxStream } from './write-xlsx.ts';

test('a workbook that was written is read again', async () => {
  async function* lines() {
    yield ['H99.7-260315-0001', '20260315100000', 'Lò Thị Mẩy & con'];
    yield ['', '', ''];
    yield ['=1+1', '007', '<b>'];
  }
  const bytes = xlsxStream('Hồ sơ', ['MaHoSo', 'NgayNopHoSo', 'ChuHoSo'], lines());
  const rows = (await Array.fromAsync(readXlsx(bytes))).flat();
  assert.deepEqual(
    rows.map(({ line, cells }) => [line, ...cells]),
    [
      [1, 'MaHoSo', 'NgayNopHoSo', 'ChuHoSo'],
      [2, 'H99.7-260315-0001', '20260315100000', 'Lò Thị Mẩy & con'],
      [4, '=1+1', '007', '<b>'],
    ],
  );
});
