import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { amountInWords } from './amount-in-words.ts';

test('amounts are written as receipts write them', () => {
  const examples: [number, string][] = [
    [0, 'Không đồng'],
    [5, 'Năm đồng'],
    [15, 'Mười lăm đồng'],
    [21, 'Hai mươi mốt đồng'],
    [34, 'Ba mươi tư đồng'],
    [105, 'Một trăm linh năm đồng'],
    [8_000, 'Tám nghìn đồng'],
    [1_250_000, 'Một triệu hai trăm năm mươi nghìn đồng'],
    [1_000_005, 'Một triệu không trăm linh năm đồng'],
    [20_050_000, 'Hai mươi triệu không trăm năm mươi nghìn đồng'],
    [1_000_000_000, 'Một tỷ đồng'],
    [2_015_000_014_000, 'Hai nghìn không trăm mười lăm tỷ không trăm mười bốn nghìn đồng'],
  ];
  for (const [amount, words] of examples) assert.equal(amountInWords(amount), words);
});

test('read back word by word, every amount is itself, and no two sound alike', () => {
  const amounts = fc.oneof(
    fc.integer({ min: 1, max: 99_999 }),
    fc.maxSafeNat().map((amount) => amount % 10 ** 13),
  );
  fc.assert(fc.property(amounts, (amount) => readWords(amountInWords(amount)) === amount));
});

const ONES = new Map([
  ...['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'].map(
    (word, n) => [word, n] as const,
  ),
  ['mốt', 1] as const,
  ['tư', 4] as const,
  ['lăm', 5] as const,
]);

/** Another way round: a stack of the value so far, multiplied by the words of size. */
function readWords(text: string): number {
  let [total, millions, group, digit] = [0, 0, 0, 0];
  for (const word of text
    .toLocaleLowerCase('vi')
    .replace(/ đồng$/, '')
    .split(' ')) {
    if (word === 'trăm') [group, digit] = [group + digit * 100, 0];
    else if (word === 'mười') group += 10;
    else if (word === 'mươi') [group, digit] = [group + digit * 10, 0];
    else if (word === 'nghìn') [millions, group, digit] = [millions + (group + digit) * 1000, 0, 0];
    else if (word === 'triệu') [millions, group, digit] = [millions + (group + digit) * 1_000_000, 0, 0];
    else if (word === 'tỷ')
      [total, millions, group, digit] = [(total + millions + group + digit) * 1_000_000_000, 0, 0, 0];
    else if (word !== 'linh') digit = ONES.get(word) ?? Number.NaN;
  }
  return total + millions + group + digit;
}
