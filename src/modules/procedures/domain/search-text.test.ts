import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { searchTerms, searchText } from './search-text.ts';

test('name, field and keywords are folded, without the empty words at the beginning', () => {
  const text = searchText('Thủ tục đăng ký khai sinh', 'Hộ tịch', { keywords: ['làm giấy khai sinh'] });
  assert.equal(text, ' dang ky khai sinh | ho tich lam giay khai sinh ');
});

test('a typed text is read as words, with or without diacritics', () => {
  assert.deepEqual(searchTerms('Đăng ký  KHAI sinh').words, ['dang', 'ky', 'khai', 'sinh']);
  assert.deepEqual(searchTerms('thủ tục kết hôn').words, ['ket', 'hon']);
  assert.deepEqual(searchTerms('   ').words, []);
});

const CODES: readonly (readonly [string, string | undefined])[] = [
  ['1.001193', '1001193'],
  ['1.0011', '10011'],
  ['001193', '001193'],
  ['2.000815.000.00.00.H55', '20008150000000H55'],
  ['khai sinh', undefined],
  ['1', undefined],
];
for (const [typed, code] of CODES) {
  test(`'${typed}' is ${code ? `the code ${code}` : 'no code'}`, () =>
    assert.equal(searchTerms(typed).code, code));
}

test('no word holds a sign that the statement would read as a pattern', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) =>
      searchTerms(typed).words.every((word) => word !== '' && !/[%_\\|\s]/.test(word)),
    ),
  );
});
