import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '#platform/problem.ts';
import { readStatement } from './read-statement.ts';

test('a list is read with or without heading, with commas or semicolons, with dots in amounts', () => {
  const expected = [
    { orderReference: 'a', amountVnd: 20_000, providerReference: 'P1' },
    { orderReference: 'b', amountVnd: 1_250_000, providerReference: '' },
  ];
  assert.deepEqual(readStatement('Mã giao dịch;Số tiền;Mã của cổng\na;20.000;P1\nb;1250000'), expected);
  assert.deepEqual(readStatement('a,20000,P1\r\nb,1250000,\r\n'), expected);
  assert.deepEqual(readStatement(''), [], 'a day without payments');
});

test('each wrong line is named: no order, no amount, an order twice', () => {
  const faults = (csv: string) => {
    try {
      readStatement(csv);
      return [];
    } catch (error) {
      assert.ok(error instanceof Problem);
      return error.fields.map(({ code, params }) => `${params?.line} ${code}`);
    }
  };
  assert.deepEqual(faults('a;1\n;2\nb;-3\nc;1,5;x\na;4'), [
    '2 fees.statement-reference',
    '3 fees.statement-amount',
    '4 fees.statement-amount',
    '5 fees.statement-twice',
  ]);
});
