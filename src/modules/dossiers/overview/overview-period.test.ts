import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysOf, readPeriod } from './overview-period.ts';

const text = ({ from, to }: { from: Temporal.PlainDate; to: Temporal.PlainDate }) => `${from} ${to}`;
const NOW = Temporal.Instant.from('2026-10-20T09:00:00+07:00');

test('this month and this quarter are whole, in short and long months', () => {
  const on = (day: string) => Temporal.PlainDate.from(day);
  assert.equal(text(daysOf('month', on('2028-02-29'))), '2028-02-01 2028-02-29');
  assert.equal(text(daysOf('quarter', on('2026-12-31'))), '2026-10-01 2026-12-31');
  assert.equal(text(daysOf('quarter', on('2026-03-31'))), '2026-01-01 2026-03-31');
  assert.equal(text(daysOf('quarter', on('2026-05-01'))), '2026-04-01 2026-06-30');
});

test('free days, this month without any, faults at their field', () => {
  assert.equal(text(readPeriod({ tu: '15/12/2025', den: '14/03/2026' }, NOW).days), '2025-12-15 2026-03-14');
  assert.equal(text(readPeriod({}, NOW).days), '2026-10-01 2026-10-31');
  assert.equal(text(readPeriod({ ky: 'quarter', tu: 'x' }, NOW).days), '2026-10-01 2026-12-31');
  const fields = (query: Record<string, string>) => readPeriod(query, NOW).faults.map((fault) => fault.field);
  assert.deepEqual(fields({ tu: '31/02/2026' }), ['tu', 'den']);
  assert.deepEqual(fields({ tu: '02/03/2026', den: '01/03/2026' }), ['tu']);
});

test('the month is that of Viet Nam, also when it is still yesterday in Greenwich', () => {
  assert.equal(
    text(readPeriod({}, Temporal.Instant.from('2026-10-31T17:00:00Z')).days),
    '2026-11-01 2026-11-30',
  );
});
