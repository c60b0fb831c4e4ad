import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, makeOfficialCalendar, shown } from '../testing.ts';
import type { TimeLimit } from '../time-limit.ts';
import { workingCalendar } from '../working-calendar.ts';
import { type ClockOptions, clock } from './clock.ts';
import type { ClockEvent, Grounds } from './clock-event.ts';

const calendar = makeOfficialCalendar();
const started = (local: string): ClockEvent => ({ kind: 'started', at: at(local) });
const ended = (local: string): ClockEvent => ({ kind: 'ended', at: at(local) });
const paused = (local: string, why: Grounds = {}): ClockEvent => ({ kind: 'paused', at: at(local), ...why });
const resumed = (local: string): ClockEvent => ({ kind: 'resumed', at: at(local) });
const restarted = (local: string, why: Grounds = {}): ClockEvent => ({
  kind: 'restarted',
  at: at(local),
  ...why,
});
const TWO_DAYS: TimeLimit = { unit: 'working_day', value: 2 };

function due(limit: TimeLimit, ...events: ClockEvent[]): string {
  return shown(clock(events, calendar, { limit }).dueAt);
}

/** Each segment as `kind from – to minutes`. */
function drawn(events: readonly ClockEvent[], limit: TimeLimit = TWO_DAYS, options?: ClockOptions): string[] {
  return clock(events, calendar, { limit }, options).segments.map(
    ({ kind, from, to, officeMinutes }) => `${kind} ${shown(from)} – ${to ? shown(to) : ''} ${officeMinutes}`,
  );
}

// Received on Monday 9 March 2026 at 9; a pause on Tuesday from 10 to 11, one hour of office time.
const PAUSE = [paused('2026-03-10 10:00'), resumed('2026-03-10 11:00')];
const PAUSED: readonly (readonly [TimeLimit, string])[] = [
  [{ unit: 'working_day', value: 2 }, '2026-03-12 08:00'],
  [{ unit: 'day', value: 2 }, '2026-03-12 08:00'],
  [{ unit: 'month', value: 1 }, '2026-04-10 08:00'],
  [{ unit: 'working_hour', value: 16 }, '2026-03-11 10:00'],
  [{ unit: 'hour', value: 30 }, '2026-03-10 16:00'],
  [{ unit: 'same_day' }, '2026-03-10 08:00'],
  [{ unit: 'none' }, 'none'],
];

for (const [limit, expected] of PAUSED) {
  test(`${JSON.stringify(limit)} and a pause of one hour: ${expected}`, () => {
    assert.equal(due(limit, started('2026-03-09 09:00'), ...PAUSE), expected);
  });
}

test('a pause adds only its office minutes, and an end of session stays one', () => {
  const from = started('2026-03-09 09:00');
  assert.equal(
    due(TWO_DAYS, from, paused('2026-03-10 11:30'), resumed('2026-03-10 13:30')),
    '2026-03-11 17:00',
    'the noon break',
  );
  assert.equal(
    due(TWO_DAYS, from, paused('2026-03-10 07:00'), resumed('2026-03-10 11:30')),
    '2026-03-12 11:30',
  );
  assert.equal(
    due(TWO_DAYS, from, paused('2026-03-10 09:00'), resumed('2026-03-11 09:00')),
    '2026-03-12 17:00',
  );
  assert.equal(
    due(TWO_DAYS, started('2026-02-11 09:00'), paused('2026-02-13 16:00'), resumed('2026-02-23 08:00')),
    '2026-02-23 09:00',
    'two hours, with Tết between; due on 13 February otherwise',
  );
});

test('pauses that overlap or lie within each other count once', () => {
  const pauses = [
    paused('2026-03-10 08:00'),
    paused('2026-03-10 09:00'),
    resumed('2026-03-10 10:00'),
    resumed('2026-03-10 11:00'),
  ];
  assert.equal(due(TWO_DAYS, started('2026-03-09 09:00'), ...pauses), '2026-03-12 10:00');
});

test('the resumption ends the pause it names, whose grounds then give way to those of the other', () => {
  const events: ClockEvent[] = [
    started('2026-03-09 09:00'),
    { kind: 'paused', at: at('2026-03-10 08:00'), id: 'a', reason: 'Chờ bổ sung' },
    { kind: 'paused', at: at('2026-03-10 09:00'), id: 'b', reason: 'Chờ nộp tiền', ground: 'Luật Đất đai' },
    { kind: 'resumed', at: at('2026-03-10 10:00'), pause: 'a' },
    { kind: 'resumed', at: at('2026-03-10 11:00'), pause: 'b' },
  ];
  const pauses = clock(events, calendar, { limit: TWO_DAYS }).segments.filter(
    ({ kind }) => kind === 'paused',
  );
  assert.deepEqual(
    pauses.map(({ from, to, reason, ground }) => [shown(from), shown(to), reason, ground]),
    [
      ['2026-03-10 08:00', '2026-03-10 10:00', 'Chờ bổ sung', undefined],
      ['2026-03-10 10:00', '2026-03-10 11:00', 'Chờ nộp tiền', 'Luật Đất đai'],
    ],
  );
});

test('what lies before the start or after the end counts nothing, nor does a resumption of nothing', () => {
  const life = [started('2026-03-09 09:00'), ended('2026-03-10 16:00')];
  const outside = [
    resumed('2026-03-09 09:30'),
    paused('2026-03-05 09:00'),
    resumed('2026-03-09 08:00'),
    paused('2026-03-10 16:00'),
    resumed('2026-03-11 16:00'),
    restarted('2026-03-05 09:00'),
    restarted('2026-03-10 16:00'),
  ];
  assert.equal(due(TWO_DAYS, ...life, ...outside), '2026-03-11 17:00');
  const across = [paused('2026-03-06 09:00'), resumed('2026-03-09 10:00'), paused('2026-03-10 15:00')];
  assert.equal(due(TWO_DAYS, ...life, ...across), '2026-03-12 09:00', 'an hour within at each side');
});

test('an open pause: nobody knows the due moment, unless one looks at a moment', () => {
  const events = [started('2026-03-09 09:00'), paused('2026-03-10 10:00')];
  const unknown = clock(events, calendar, { limit: TWO_DAYS });
  assert.deepEqual([unknown.dueAt, unknown.running], [null, false]);
  const asOf = at('2026-03-10 11:00');
  const seen = clock(events, calendar, { limit: TWO_DAYS }, { asOf });
  assert.deepEqual([shown(seen.dueAt), seen.running], ['2026-03-12 08:00', false]);
  assert.deepEqual(drawn(events, TWO_DAYS, { asOf }), [
    'counted 2026-03-09 09:00 – 2026-03-10 10:00 540',
    'paused 2026-03-10 10:00 –  60',
  ]);
});

test('a restart forgets what was before it, and counts from zero with the same limit', () => {
  const events = [started('2026-03-02 09:00'), ...PAUSE, restarted('2026-03-12 15:30')];
  assert.equal(due(TWO_DAYS, ...events), '2026-03-17 17:00', 'after the cut-off, like a receipt');
});

test('a pause that is open at a restart goes on', () => {
  const why = { reason: 'Bổ sung sau thẩm định', ground: 'NĐ 61/2018 điều 19 khoản 4', document: '12/PBS' };
  const events = [
    started('2026-03-02 09:00'),
    paused('2026-03-03 09:00'),
    restarted('2026-03-09 09:00', why),
    resumed('2026-03-09 11:00'),
  ];
  const { dueAt, segments } = clock(events, calendar, { limit: TWO_DAYS, source: 'QĐ 1/QĐ-UBND' });
  assert.equal(shown(dueAt), '2026-03-12 09:00');
  assert.deepEqual(
    segments.map(({ kind, from, officeMinutes, ground }) => [kind, shown(from), officeMinutes, ground]),
    [
      ['counted', '2026-03-02 09:00', 480, 'QĐ 1/QĐ-UBND'],
      ['paused', '2026-03-03 09:00', 1920, undefined],
      ['restarted', '2026-03-09 09:00', 0, 'NĐ 61/2018 điều 19 khoản 4'],
      ['paused', '2026-03-09 09:00', 120, undefined],
      ['counted', '2026-03-09 11:00', 1320, 'QĐ 1/QĐ-UBND'],
    ],
  );
  assert.deepEqual([segments[2]?.reason, segments[2]?.document], [why.reason, why.document]);
});

test('segments of a closed clock have their ends, of an open one they run to the due moment', () => {
  const events = [started('2026-03-09 09:00'), ...PAUSE];
  assert.deepEqual(drawn(events), [
    'counted 2026-03-09 09:00 – 2026-03-10 10:00 540',
    'paused 2026-03-10 10:00 – 2026-03-10 11:00 60',
    'counted 2026-03-10 11:00 –  780',
  ]);
  assert.deepEqual(drawn([...events, ended('2026-03-10 14:00')]).slice(2), [
    'counted 2026-03-10 11:00 – 2026-03-10 14:00 60',
  ]);
  assert.equal(clock([...events, ended('2026-03-10 14:00')], calendar, { limit: TWO_DAYS }).running, false);
  assert.deepEqual(drawn([started('2026-03-09 09:00')], { unit: 'none' }), [
    'counted 2026-03-09 09:00 –  null',
  ]);
});

test('one cannot look back behind what is known', () => {
  const events = [started('2026-03-09 09:00'), paused('2026-03-09 10:00'), paused('2026-03-10 11:00')];
  const early = clock(events, calendar, { limit: TWO_DAYS }, { asOf: at('2026-03-09 10:00') });
  const now = clock(events, calendar, { limit: TWO_DAYS }, { asOf: at('2026-03-10 11:00') });
  assert.deepEqual(early, now);
  assert.equal(shown(early.dueAt), '2026-03-13 08:00');
});

test('a clock has one start, and no end before it', () => {
  const rule = { limit: TWO_DAYS };
  assert.throws(() => clock(PAUSE, calendar, rule), RangeError);
  assert.throws(
    () => clock([started('2026-03-09 09:00'), started('2026-03-09 10:00')], calendar, rule),
    RangeError,
  );
  assert.throws(
    () => clock([started('2026-03-09 09:00'), ended('2026-03-09 08:59')], calendar, rule),
    RangeError,
  );
});

test('each pause is counted with the calendar of its end, the rest with that of its beginning', () => {
  const later = workingCalendar([
    ...calendar.entries.values(),
    { date: '2026-03-11', kind: 'holiday', name: 'Nghỉ', decision: 'thử', verified: false },
  ]);
  const events: ClockEvent[] = [
    { ...started('2026-03-09 09:00'), calendar } as ClockEvent,
    paused('2026-03-10 16:00'),
    { ...resumed('2026-03-12 08:00'), calendar: later } as ClockEvent,
  ];
  // Two hours waited, not ten; the due moment of 11 March, which is off by now, moves two hours into the 12th.
  assert.equal(due(TWO_DAYS, ...events), '2026-03-12 09:00');
  assert.equal(
    due(TWO_DAYS, started('2026-03-09 09:00'), ...events.slice(1, 2), resumed('2026-03-12 08:00')),
    '2026-03-13 09:00',
  );
});
