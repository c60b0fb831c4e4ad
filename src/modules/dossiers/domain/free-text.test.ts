import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { freeText } from './free-text.ts';

function isAccepted(text: string): boolean {
  return freeText(500).safeParse(text).success;
}

test('an identity or telephone number is refused, however it is grouped', () => {
  for (const text of [
    'Đối chiếu số 999085001234',
    'CCCD 999 085 001 234 không khớp',
    'số 999.085.001.234',
    'số 999-085-001-234',
    'gọi 0900 000 321',
    'hộ chiếu, mã 123456789.',
  ])
    assert.equal(isAccepted(text), false, text);
});

test('what officers rightly write is accepted: codes, days, sums, parcels', () => {
  for (const text of [
    'Trùng với hồ sơ H99.7.1-261122-0001',
    'Trùng với H99.7.1-261122-0001, H99.7.1-261122-0002',
    'Thuộc thủ tục 1.001193, không phải 2.000986.000.00.00.H99',
    'Hẹn ngày 26-10-2026 08:30, trước 26.10.2026',
    'Giá đất 1.250.000.000 đồng',
    'Mã vận đơn EB123456789VN',
    'Theo Nghị định 61/2018/NĐ-CP, Điều 17 và Nghị định 118/2025/NĐ-CP',
  ])
    assert.equal(isAccepted(text), true, text);
});

test('no text with nine digits in a row between words passes, none with fewer is stopped', () => {
  const digits = (minLength: number, maxLength: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength });
  fc.assert(fc.property(digits(9, 20), (number) => !isAccepted(`số ${number} của ông A`)));
  fc.assert(fc.property(digits(0, 8), (number) => isAccepted(`số ${number} của ông A`)));
});
