import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readXlsx as readWorkbook } from 'hucre/xlsx';
import { readXlsx } from './read-xlsx.ts';
import { repeatedRows } from './repeated-rows.ts';
import { fieldColumns, listXlsx } from './write-xlsx.ts';

const FIELDS = ['MaHoSo', 'NgayNopHoSo', 'ChuHoSo'];

async function* lines() {
  yield ['H99.7-260315-0001', '20260315100000', 'Lò Thị Mẩy & con'];
  yield ['', '', ''];
  yield ['=1+1', '007', '<b>'];
}

test('a workbook that was written is read again, whether it is short or streamed', async () => {
  for (const printed of [3, 2, 0]) {
    const bytes = listXlsx('Hồ sơ', fieldColumns(FIELDS), lines(), printed);
    const rows = (await Array.fromAsync(readXlsx(bytes))).flat();
    assert.deepEqual(
      rows.map(({ line, cells }) => [line, ...cells]),
      [
        [1, ...FIELDS],
        [2, 'H99.7-260315-0001', '20260315100000', 'Lò Thị Mẩy & con'],
        [4, '=1+1', '007', '<b>'],
      ],
    );
  }
});

test('a list that can be printed is set up for A4 across, as wide as the page, its head on each page', async () => {
  const bytes = Buffer.concat(await Array.fromAsync(listXlsx('Hồ sơ', fieldColumns(FIELDS), lines())));
  const [sheet] = (await readWorkbook(bytes)).sheets;
  const { paperSize, orientation, fitToWidth, fitToHeight, printTitlesRow } = sheet?.pageSetup ?? {};
  assert.deepEqual(
    { paperSize, orientation, fitToWidth, fitToHeight, printTitlesRow },
    { paperSize: 'a4', orientation: 'landscape', fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$1:$1' },
  );
  assert.match(sheet?.headerFooter?.oddFooter ?? '', /&P/);
});

test('the name of the sheet is quoted where the rows of its head are named', () => {
  assert.equal(repeatedRows('Hồ sơ', 1, 1).range, "'Hồ sơ'!$1:$1");
  assert.equal(repeatedRows("Đắk R'lấp", 2, 4).range, "'Đắk R''lấp'!$2:$4");
});
