import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { foldedWords, foldVietnamese } from './fold.ts';

describe('foldVietnamese', () => {
  const cases: [string, string][] = [
    ['Đăng ký khai sinh', 'dang ky khai sinh'],
    ['  ĐỖ   Thị\tƯớc ', 'do thi uoc'],
    ['Ủy ban nhân dân phường Lam Sơn', 'uy ban nhan dan phuong lam son'],
    ['1.001193', '1.001193'],
    ['', ''],
  ];
  for (const [text, folded] of cases)
    it(`“${text}” → “${folded}”`, () => assert.equal(foldVietnamese(text), folded));

  it('makes one text of the composed and the decomposed writing of a word', () => {
    assert.equal(foldVietnamese('Huế'.normalize('NFC')), foldVietnamese('Huế'.normalize('NFD')));
  });

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        assert.equal(foldVietnamese(foldVietnamese(text)), foldVietnamese(text));
      }),
      { examples: [['Đỗ'], ['İstanbul']] },
    );
  });
});

describe('foldedWords', () => {
  it('gives the words, none of them empty', () => {
    assert.deepEqual(foldedWords('  Bến   Đò '), ['ben', 'do']);
    assert.deepEqual(foldedWords('   '), []);
  });
});
