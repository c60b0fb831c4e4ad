import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  dueTone,
  formatDate,
  formatDateTime,
  formatMoney,
  formatNumber,
  formatPeriod,
  formatRate,
  formatRelativeDue,
  formatTime,
  parseVietnameseDate,
  toEpochMilliseconds,
} from './format.ts';

test('numbers, rates, money and sizes are written as in Vietnam', () => {
  assert.equal(formatNumber(67906), '67.906');
  assert.equal(formatNumber(1240n), '1.240');
  assert.equal(formatNumber(0.5678, 2), '0,57');
  assert.equal(formatRate(3421, 3995), '85,63 % (3.421/3.995)');
  assert.equal(formatRate(5, 5), '100,00 % (5/5)');
  assert.equal(formatRate(0, 0), '– (0/0)');
  assert.equal(formatMoney(8000), '8.000 đồng');
  assert.equal(formatMoney(0), 'Miễn phí');
});

test('a plain date is shown as it is, an instant by its day in Vietnam', () => {
  assert.equal(formatDate('2023-10-26'), '26/10/2023');
  assert.equal(formatDate(Temporal.PlainDate.from('2023-10-26')), '26/10/2023');
  assert.equal(formatDate('2023-10-25T17:00:00Z'), '26/10/2023');
  assert.equal(formatDate(new Date('2023-10-25T16:59:59Z')), '25/10/2023');
  assert.equal(formatTime(Temporal.Instant.from('2023-10-26T07:30:00Z')), '14:30');
  assert.equal(formatDateTime('2023-10-26T09:30:00+02:00'), '14:30 26/10/2023');
  assert.equal(formatPeriod('2025-07-01', '2025-09-30'), 'từ 01/07/2025 đến hết 30/09/2025');
  assert.equal(formatPeriod('2025-07-01'), 'từ 01/07/2025');
});

test('the time left is said in the largest unit that helps', () => {
  const now = '2026-11-22T03:00:00Z'; // 10:00 in Vietnam
  assert.equal(formatRelativeDue('2026-11-22T03:15:00Z', now), 'còn 15 phút');
  assert.equal(formatRelativeDue('2026-11-22T06:00:00Z', now), 'còn 3 giờ');
  assert.equal(formatRelativeDue('2026-11-22T10:00:00Z', now), 'hôm nay 17:00');
  assert.equal(formatRelativeDue('2026-11-23T10:00:00Z', now), 'ngày mai 17:00');
  assert.equal(formatRelativeDue('2026-11-27T01:00:00Z', now), 'còn 5 ngày');
  assert.equal(formatRelativeDue(now, now), 'còn 1 phút');
  assert.equal(formatRelativeDue('2026-11-22T02:30:00Z', now), 'quá hạn 30 phút');
  assert.equal(formatRelativeDue('2026-11-20T03:00:00Z', now), 'quá hạn 2 ngày');
  // Half an hour before midnight in Vietnam the next day is already 'tomorrow', whatever day UTC has.
  assert.equal(formatRelativeDue('2026-11-22T18:00:00Z', '2026-11-22T16:30:00Z'), 'ngày mai 01:00');
});

test('the tone turns with the due time', () => {
  const now = '2026-11-22T03:00:00Z';
  assert.equal(dueTone('2026-11-22T02:59:59Z', now), 'danger');
  assert.equal(dueTone('2026-11-22T03:00:00Z', now), 'warning');
  assert.equal(dueTone('2026-11-23T03:00:00Z', now), 'warning');
  assert.equal(dueTone('2026-11-23T03:00:01Z', now), 'success');
  assert.equal(dueTone('2026-11-22T10:00:00Z', now, 2), 'success');
});

test('a date is read as people type it, and a wrong one is refused', () => {
  for (const text of ['26/10/2023', ' 26/10/2023 ', '26-10-2023', '26.10.2023', '26102023']) {
    assert.equal(parseVietnameseDate(text)?.toString(), '2023-10-26', text);
  }
  assert.equal(parseVietnameseDate('6/1/2024')?.toString(), '2024-01-06');
  assert.equal(parseVietnameseDate('29/02/2024')?.toString(), '2024-02-29');
  for (const text of [
    '',
    '31/02/2020',
    '29/02/2023',
    '26/10/23',
    '10/26/2023',
    '26/10-2023',
    '2023-10-26',
    'mai',
  ]) {
    assert.equal(parseVietnameseDate(text), undefined, text);
  }
});

test('a plain date begins at midnight in Vietnam', () => {
  assert.equal(
    toEpochMilliseconds(Temporal.PlainDate.from('2023-10-26')),
    Date.parse('2023-10-25T17:00:00Z'),
  );
  assert.equal(toEpochMilliseconds('2023-10-26'), Date.parse('2023-10-25T17:00:00Z'));
});
