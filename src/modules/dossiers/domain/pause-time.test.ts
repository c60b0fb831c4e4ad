import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clock, type TimeLimit, workingCalendar } from '#modules/calendar/index.ts';
import { answerDueAt, dueAfterPause, isLateRequest } from './pause-time.ts';

/** Tết Bính Ngọ 2026: from Monday 16 to Friday 20 February nobody works. */
const TET = ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'];
const calendar = workingCalendar(
  TET.map((date) => ({
    date,
    kind: 'holiday' as const,
    name: 'Tết',
    decision: 'thử',
    verified: false,
  })),
);
const THREE_DAYS: TimeLimit = { unit: 'working_day', value: 3 };

function at(text: string): Temporal.Instant {
  return Temporal.Instant.from(`${text}:00+07:00`);
}

function local(instant: Temporal.Instant | null): string | undefined {
  return instant
    ?.toZonedDateTimeISO('Asia/Ho_Chi_Minh')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}

/** from, until, old due → new due, for a pause and for a restart of three working days. */
const VECTORS = [
  // Within a day: two office hours.
  ['2026-10-20T08:00', '2026-10-20T10:00', '2026-10-22T17:00', '2026-10-23T09:00', '2026-10-23T17:00'],
  // Over a week-end, Friday 16:00 to Monday 08:00: one hour and one hour.
  ['2026-10-23T16:00', '2026-10-26T08:00', '2026-10-27T17:00', '2026-10-28T09:00', '2026-10-29T17:00'],
  // Over Tết, Friday 13 February 16:00 to Monday 23 February 08:00.
  ['2026-02-13T16:00', '2026-02-23T08:00', '2026-02-24T17:00', '2026-02-25T09:00', '2026-02-26T17:00'],
  // At night nothing is waited for.
  ['2026-10-20T17:30', '2026-10-21T06:00', '2026-10-22T17:00', '2026-10-22T17:00', '2026-10-26T17:00'],
  // Answered after 15:00: the restart counts from the next working day.
  ['2026-10-22T08:00', '2026-10-23T15:30', '2026-10-23T17:00', '2026-10-27T14:30', '2026-10-29T17:00'],
] as const;

for (const [from, until, due, paused, restarted] of VECTORS) {
  test(`waiting from ${from} to ${until}`, () => {
    const dossier = { dueAt: at(due), timeLimit: THREE_DAYS };
    const after = (clockMode: 'pause' | 'restart') =>
      local(dueAfterPause(calendar, dossier, { clockMode, startedAt: at(from) }, at(until)));
    assert.equal(after('restart'), restarted);
    assert.equal(after('pause'), paused);
  });
}

test('the due date that is moved step by step is that of the clock that reads the whole history', () => {
  const start = at('2026-02-11T09:00');
  const whole = clock(
    [
      { kind: 'started', at: start },
      { kind: 'paused', at: at('2026-02-12T10:00') },
      { kind: 'resumed', at: at('2026-02-23T08:30') },
      { kind: 'paused', at: at('2026-02-24T14:00') },
      { kind: 'resumed', at: at('2026-02-27T16:10') },
    ],
    calendar,
    { limit: THREE_DAYS },
  );
  const unpaused = clock([{ kind: 'started', at: start }], calendar, { limit: THREE_DAYS }).dueAt;
  const pause = { clockMode: 'pause' as const, startedAt: at('2026-02-12T10:00') };
  const first = dueAfterPause(
    calendar,
    { dueAt: unpaused, timeLimit: THREE_DAYS },
    pause,
    at('2026-02-23T08:30'),
  );
  const later = { ...pause, startedAt: at('2026-02-24T14:00') };
  const second = dueAfterPause(
    calendar,
    { dueAt: first, timeLimit: THREE_DAYS },
    later,
    at('2026-02-27T16:10'),
  );
  assert.equal(local(second), local(whole.dueAt));
});

test('what had no due date gets none', () => {
  const pause = { clockMode: 'restart' as const, startedAt: at('2026-10-20T08:00') };
  assert.equal(
    dueAfterPause(calendar, { dueAt: null, timeLimit: null }, pause, at('2026-10-21T08:00')),
    null,
  );
});

test('a request is late after the third working day from receipt, Tết not counted', () => {
  const received = at('2026-02-12T09:00');
  assert.equal(isLateRequest(calendar, received, at('2026-02-24T17:00')), false);
  assert.equal(isLateRequest(calendar, received, at('2026-02-25T07:00')), true);
});

test('the applicant has seven working days', () => {
  assert.equal(local(answerDueAt(calendar, at('2026-02-12T09:00'))), '2026-03-02T17:00');
});
