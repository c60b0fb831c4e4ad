import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dueAt } from './due-date.ts';
import { addOfficeMinutes, officeMinutesBetween } from './office-time.ts';
import { at, makeOfficialCalendar, OFFICIAL_DAYS } from './testing.ts';
import { COUNTED_UNITS, type TimeLimit } from './time-limit.ts';
import { isWorkingDay, type WorkingCalendar } from './working-calendar.ts';

const RUNS = { numRuns: 300, seed: 20261122 };
const weekdaysOnly = named('weekdays', makeOfficialCalendar());
const withSaturdays = named(
  'with Saturday mornings',
  makeOfficialCalendar({
    sessions: [{ from: '07:30', to: '16:30' }],
    saturdaySessions: [{ from: '07:30', to: '11:30' }],
  }),
);
const anyCalendar = fc.constantFrom(weekdaysOnly, withSaturdays);
const anyMoment = fc
  .integer({ min: at('2022-01-01 00:00').epochMilliseconds, max: at('2026-12-31 00:00').epochMilliseconds })
  .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));
const anyMinutes = fc.integer({ min: 0, max: 20_000 });
const anyUnit = fc.constantFrom(...COUNTED_UNITS);
const anyValue = fc.integer({ min: 1, max: 60 });
const localOf = (instant: Temporal.Instant) => instant.toZonedDateTimeISO('Asia/Ho_Chi_Minh');

function dueOf(calendar: WorkingCalendar, received: Temporal.Instant, limit: TimeLimit): Temporal.Instant {
  const due = dueAt(calendar, received, limit);
  assert.ok(due);
  return due;
}

/** A counterexample then shows the name, not a hundred dates. */
function named(name: string, calendar: WorkingCalendar): WorkingCalendar {
  return Object.assign(calendar, { [fc.toStringMethod]: () => name });
}

/** Whether the office works, read from the list of days and nothing else: the name of its hours, or undefined. */
function slowlyOpen(date: Temporal.PlainDate, saturdays: boolean): 'long' | 'short' | undefined {
  const entry = OFFICIAL_DAYS.find((day) => day.date === date.toString());
  if (entry) return entry.kind === 'makeUpWorkday' ? 'long' : undefined;
  if (date.dayOfWeek <= 5) return 'long';
  return date.dayOfWeek === 6 && saturdays ? 'short' : undefined;
}

/** The rule for working days once more, a day at a time and from the wall clock: a fault would have to be made twice. */
function slowlyDue(received: Temporal.Instant, days: number, saturdays: boolean): string {
  const local = localOf(received);
  let date = local.toPlainDate();
  let left = slowlyOpen(date, saturdays) && local.hour < 15 ? days : days + 1;
  while (left > 0) {
    date = date.add({ days: 1 });
    if (slowlyOpen(date, saturdays)) left -= 1;
  }
  const long = saturdays ? '16:30' : '17:00';
  return `${date}T${slowlyOpen(date, saturdays) === 'short' ? '11:30' : long}:00`;
}

test('a dossier is never due on a day off, and never before it came', () => {
  const anyLimit = fc.oneof(
    fc.record({ unit: anyUnit, value: anyValue }),
    fc.constant<TimeLimit>({ unit: 'same_day' }),
    fc.constant<TimeLimit>({ unit: 'same_day', cutoff: '24:00' }),
  );
  const holds = fc.property(anyCalendar, anyMoment, anyLimit, (calendar, received, limit) => {
    const due = dueOf(calendar, received, limit);
    assert.ok(Temporal.Instant.compare(due, received) > 0);
    assert.ok(isWorkingDay(calendar, localOf(due).toPlainDate()));
    assert.ok(officeMinutesBetween(calendar, received, due) >= 0);
  });
  fc.assert(holds, RUNS);
});

test('a longer limit is never due earlier', () => {
  const holds = fc.property(anyCalendar, anyMoment, anyUnit, anyValue, (calendar, received, unit, value) => {
    const [short, long] = [value, value + 1].map((n) => dueOf(calendar, received, { unit, value: n }));
    assert.ok(short && long && Temporal.Instant.compare(short, long) <= 0);
  });
  fc.assert(holds, RUNS);
});

test('a later receipt is never due earlier', () => {
  const holds = fc.property(
    anyCalendar,
    anyMoment,
    anyMinutes,
    anyUnit,
    anyValue,
    (calendar, received, later, unit, value) => {
      const second = received.add({ minutes: later });
      const limit = { unit, value };
      assert.ok(
        Temporal.Instant.compare(dueOf(calendar, received, limit), dueOf(calendar, second, limit)) <= 0,
      );
    },
  );
  fc.assert(holds, RUNS);
});

test('working days agree with a second, slow reading of the rule', () => {
  const holds = fc.property(anyCalendar, anyMoment, anyValue, (calendar, received, value) => {
    const due = localOf(dueOf(calendar, received, { unit: 'working_day', value })).toPlainDateTime();
    assert.equal(due.toString(), slowlyDue(received, value, calendar === withSaturdays));
  });
  fc.assert(holds, RUNS);
});

test('adding office minutes and counting them are inverse', () => {
  const holds = fc.property(anyCalendar, anyMoment, anyMinutes, (calendar, from, minutes) => {
    const to = addOfficeMinutes(calendar, from, minutes);
    assert.equal(officeMinutesBetween(calendar, from, to), minutes);
    assert.equal(officeMinutesBetween(calendar, to, from), 0 - minutes);
  });
  fc.assert(holds, RUNS);
});

test('adding in two steps is adding at once', () => {
  const holds = fc.property(
    anyCalendar,
    anyMoment,
    anyMinutes,
    anyMinutes,
    (calendar, from, first, second) => {
      const twice = addOfficeMinutes(calendar, addOfficeMinutes(calendar, from, first), second);
      assert.equal(twice.toString(), addOfficeMinutes(calendar, from, first + second).toString());
    },
  );
  fc.assert(holds, RUNS);
});

test('office minutes add up over any moment between', () => {
  const holds = fc.property(anyCalendar, anyMoment, anyMoment, anyMoment, (calendar, a, b, c) => {
    const parts = officeMinutesBetween(calendar, a, b) + officeMinutesBetween(calendar, b, c);
    assert.ok(Math.abs(parts - officeMinutesBetween(calendar, a, c)) < 1e-6);
  });
  fc.assert(holds, RUNS);
});
