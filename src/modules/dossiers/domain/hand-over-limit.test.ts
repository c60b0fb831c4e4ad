import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isWorkingDay, workingCalendar } from '#modules/calendar/index.ts';
import { handOverDueAt, isLateHandOver } from './hand-over-limit.ts';

const HOLIDAY = {
  date: '2026-11-24',
  kind: 'holiday',
  name: 'Ngày Văn hóa Việt Nam',
  decision: '',
  verified: true,
} as const;
const calendar = workingCalendar([HOLIDAY]);

const at = (local: string) => Temporal.Instant.from(`${local}+07:00`);
const local = (instant: Temporal.Instant) =>
  instant.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDateTime().toString({ smallestUnit: 'minute' });
const limit = (received: string, cutoff = '15:00') => local(handOverDueAt(calendar, at(received), cutoff));

test('before 15:00 the dossier goes on the same day, later at the start of the next working day', () => {
  assert.equal(limit('2026-11-19T14:59'), '2026-11-19T17:00');
  assert.equal(limit('2026-11-19T15:00'), '2026-11-20T07:00');
  assert.equal(limit('2026-11-20T15:30'), '2026-11-23T07:00', 'a weekend lies between');
  assert.equal(limit('2026-11-23T16:00'), '2026-11-25T07:00', 'a holiday lies between');
  assert.equal(limit('2026-11-21T09:00'), '2026-11-23T07:00', 'received on a Saturday');
  assert.equal(limit('2026-11-19T06:10'), '2026-11-19T17:00', 'before the office opens');
});

test('the cut-off can be set; after closing it is the next morning whatever it says', () => {
  assert.equal(limit('2026-11-19T15:30', '16:00'), '2026-11-19T17:00');
  assert.equal(limit('2026-11-19T17:30', '18:00'), '2026-11-20T07:00');
});

test('late is what goes more than an hour after the limit', () => {
  const due = handOverDueAt(calendar, at('2026-11-19T15:00'), '15:00');
  assert.equal(isLateHandOver(due, at('2026-11-20T08:00')), false);
  assert.equal(isLateHandOver(due, at('2026-11-20T08:01')), true);
});

test('the limit lies after the receipt, on a working day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 * 24 * 60 }), (minute) => {
      const received = at('2026-01-01T00:00').add({ minutes: minute });
      const due = handOverDueAt(calendar, received, '15:00');
      assert.ok(Temporal.Instant.compare(due, received) > 0);
      assert.ok(isWorkingDay(calendar, due.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate()));
    }),
  );
});
