import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCsv } from './csv.ts';

const textOf = (lines: string[][]) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(toCsv(lines));

test('a table begins with the mark of UTF-8 and quotes what needs it', () => {
  assert.equal(
    textOf([
      ['Mã', 'Tên'],
      ['1', 'Lê "Út", 3\nxã'],
    ]),
    '\uFEFFMã,Tên\r\n1,"Lê ""Út"", 3\nxã"\r\n',
  );
});

test('no cell is taken for a formula', () => {
  for (const evil of ['=1+1', '+84', '-2', '@SUM(A1)', '  =HYPERLINK("x")', '\t=1', '\r=1']) {
    assert.match(textOf([[evil]]), /^\uFEFF"?'/, JSON.stringify(evil));
  }
  assert.equal(textOf([['H99.7-1', 'a=b', '']]), '\uFEFFH99.7-1,a=b,\r\n');
});
