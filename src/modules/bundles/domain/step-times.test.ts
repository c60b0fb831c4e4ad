import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarOf } from '#modules/calendar/index.ts';
import { withApp } from '#test/app.ts';
import { countedFrom, expectedDates } from './step-times.ts';

/** A moment in Viet Nam. */
function at(text: string): Temporal.Instant {
  return Temporal.Instant.from(`${text}:00+07:00`);
}

test('received after 15:00 counting starts the next working day; before opening, at opening', () =>
  withApp(async (app) => {
    const calendar = await calendarOf(app.context());
    const cases: [string, string][] = [
      ['2026-10-20T09:00', '2026-10-20T09:00'],
      ['2026-10-20T14:59', '2026-10-20T14:59'],
      ['2026-10-20T15:00', '2026-10-21T07:00'],
      ['2026-10-20T15:30', '2026-10-21T07:00'],
      ['2026-10-20T05:00', '2026-10-20T07:00'],
      ['2026-10-20T21:00', '2026-10-21T07:00'],
      ['2026-10-23T16:00', '2026-10-26T07:00'],
      // 24/11/2026 is a public holiday.
      ['2026-11-23T15:01', '2026-11-25T07:00'],
    ];
    for (const [received, expected] of cases) {
      const local = countedFrom(calendar, at(received), '15:00').toZonedDateTimeISO('Asia/Ho_Chi_Minh');
      const opening = local.toPlainDateTime().toString().slice(0, 16);
      assert.equal(opening.slice(0, 10), expected.slice(0, 10), received);
      if (expected.endsWith('07:00')) assert.ok(opening.slice(11) < '09:00', `${received}: ${opening}`);
      else assert.equal(opening, expected);
    }
  }));

test('a step that waits is expected after the latest of what it waits for; an unknown limit gives no date', () =>
  withApp(async (app) => {
    const calendar = await calendarOf(app.context());
    const step = { calendar, limit: { unit: 'working_day', value: 1 } as const, dueAt: null, started: false };
    const dates = expectedDates(
      [
        { ...step, code: 'c', after: ['a', 'b'] },
        { ...step, code: 'a', after: [], started: true, dueAt: at('2026-10-21T17:00') },
        { ...step, code: 'b', after: ['a'], limit: { unit: 'working_day', value: 2 } },
        { ...step, code: 'd', after: ['a'], limit: null },
        { ...step, code: 'e', after: ['d'] },
      ],
      at('2026-10-20T09:00'),
      '15:00',
    );
    const day = (code: string) =>
      dates.get(code)?.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate().toString();
    // Due at the end of Wednesday: counting starts on Thursday, which does not count.
    assert.deepEqual(['a', 'b', 'c', 'd', 'e'].map(day), [
      '2026-10-21',
      '2026-10-26',
      '2026-10-28',
      undefined,
      undefined,
    ]);
  }));
