import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CatalogueTimeLimit, Fee } from './domain/procedure-content.ts';
import { feeText, timeLimitText } from './terms-text.ts';

const LIMITS: readonly (readonly [CatalogueTimeLimit, string])[] = [
  [{ kind: 'limit', value: 5, unit: 'working_day' }, '5 ngày làm việc'],
  [{ kind: 'limit', value: 15, unit: 'day' }, '15 ngày'],
  [{ kind: 'limit', value: 12, unit: 'hour' }, '12 giờ'],
  [{ kind: 'same_day', cutoff: '15:00' }, 'Trong ngày (nhận sau 15:00: ngày làm việc tiếp theo)'],
  [{ kind: 'none' }, 'Không tính thời hạn'],
  [{ kind: 'unknown' }, 'Chưa có dữ liệu'],
];
for (const [limit, text] of LIMITS)
  test(`${JSON.stringify(limit)}: ${text}`, () => assert.equal(timeLimitText(limit), text));

const FEES: readonly (readonly [Fee, string])[] = [
  [{ free: true }, 'Miễn phí'],
  [{ free: false, amountVnd: 20000 }, '20.000 đồng'],
  [{ free: false, amountVnd: null }, 'Chưa có dữ liệu'],
  [{ free: true, setByProvincialCouncil: true }, 'Theo nghị quyết HĐND tỉnh'],
  [{ free: false, amountVnd: null, setByProvincialCouncil: true }, 'Theo nghị quyết HĐND tỉnh'],
  [
    { free: false, amountVnd: 150000, setByProvincialCouncil: true },
    '150.000 đồng (theo nghị quyết HĐND tỉnh)',
  ],
];
for (const [fee, text] of FEES)
  test(`${JSON.stringify(fee)}: ${text}`, () => assert.equal(feeText(fee), text));
