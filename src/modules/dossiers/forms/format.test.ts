import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDate, formatMoment, formatMoney, formatPlaceAndDate, formatShortMoment } from './format.ts';

test('a moment is written in the time of Vietnam, whatever the server', () => {
  const instant = Temporal.Instant.from('2023-10-26T07:30:00Z');
  assert.equal(formatMoment(instant), '14 giờ 30 phút, ngày 26 tháng 10 năm 2023');
  assert.equal(formatShortMoment(instant), '14:30 26/10/2023');
  assert.equal(
    formatMoment(Temporal.Instant.from('2025-12-31T17:05:00Z')),
    '00 giờ 05 phút, ngày 01 tháng 01 năm 2026',
  );
});

test('days below 10 and the months 1 and 2 carry a zero, the other months do not', () => {
  const line = (date: string) => formatPlaceAndDate('Hoa Lư', Temporal.PlainDate.from(date));
  assert.equal(line('2026-02-05'), 'Hoa Lư, ngày 05 tháng 02 năm 2026');
  assert.equal(line('2026-03-15'), 'Hoa Lư, ngày 15 tháng 3 năm 2026');
  assert.equal(formatDate(Temporal.PlainDate.from('2026-03-05')), '05/03/2026');
});

test('money has dots for thousands', () => {
  assert.equal(formatMoney(20_000), '20.000 đồng');
  assert.equal(formatMoney(1_250_000), '1.250.000 đồng');
  assert.equal(formatMoney(0), 'Không thu');
});
