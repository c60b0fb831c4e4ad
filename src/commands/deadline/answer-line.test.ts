import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseOfficeHours, workingCalendar } from '#modules/calendar/index.ts';
import { readData } from '../read-data.ts';
import { answerLine } from './answer-line.ts';

const calendar = workingCalendar(await readData('calendar/days.json'));
const answerTo = (line: unknown) => JSON.parse(answerLine(JSON.stringify(line), calendar));
const dueOf = (line: object) => answerTo(line).dueAt;

// The table of the handbook, one-stop.md 7.4.
const VECTORS: readonly (readonly [string, number, string])[] = [
  ['2026-02-13T10:00', 3, '2026-02-25'],
  ['2026-02-13T15:30', 3, '2026-02-26'],
  ['2026-08-21T09:00', 5, '2026-08-27'],
  ['2026-08-28T16:00', 2, '2026-09-07'],
  ['2025-04-25T14:00', 5, '2025-05-06'],
  ['2025-04-25T15:06', 5, '2025-05-07'],
  ['2026-11-20T09:00', 3, '2026-11-26'],
  ['2024-05-03T09:00', 2, '2024-05-06'],
];

for (const [received, value, day] of VECTORS) {
  test(`${value} working days from ${received}`, () => {
    const line = {
      receivedAt: `${received}:00+07:00`,
      limit: { value, unit: 'working_day' },
      cutoff: '15:00',
    };
    assert.equal(dueOf(line), `${day}T17:00:00+07:00`);
    assert.equal(dueOf({ ...line, pauses: [] }), `${day}T17:00:00+07:00`);
  });
}

const MONDAY = '2026-03-09T09:00:00+07:00';
const LINE = { receivedAt: MONDAY, limit: { value: 2, unit: 'working_day' } };
const PAUSE = { from: '2026-03-10T10:00:00+07:00', to: '2026-03-10T11:00:00+07:00' };

test('every unit', () => {
  const due = (limit: object, more: object = {}) => dueOf({ receivedAt: MONDAY, limit, ...more });
  assert.equal(due({ value: 5, unit: 'day' }), '2026-03-16T17:00:00+07:00');
  assert.equal(due({ value: 1, unit: 'month' }), '2026-04-09T17:00:00+07:00');
  assert.equal(due({ value: 2.5, unit: 'working_hour' }), '2026-03-09T11:30:00+07:00');
  assert.equal(due({ value: 10, unit: 'hour' }), '2026-03-10T07:00:00+07:00');
  assert.equal(due({ unit: 'same_day' }), '2026-03-09T17:00:00+07:00');
  assert.equal(due({ unit: 'same_day' }, { cutoff: '09:00' }), '2026-03-10T17:00:00+07:00');
  assert.equal(due({ unit: 'same_day', cutoff: '9h30' }, { cutoff: '09:00' }), '2026-03-09T17:00:00+07:00');
  assert.equal(due({ unit: 'none' }), null);
});

test('the whole answer: each segment with its grounds, moments in the time of Viet Nam', () => {
  const why = { reason: 'Chờ bổ sung', ground: 'NĐ 61/2018 điều 17', document: '12/YCBS' };
  const pauses = [{ from: '2026-03-10T03:00:00Z', to: '2026-03-10T04:00:30.5Z', ...why }];
  const restarts = [{ at: '2026-03-10T14:00:00+07:00', reason: 'Bổ sung sau thẩm định' }];
  assert.deepEqual(answerTo({ ...LINE, pauses, restarts, endedAt: '2026-03-11T08:00:00+07:00' }), {
    dueAt: '2026-03-12T17:00:00+07:00',
    running: false,
    segments: [
      { kind: 'counted', from: MONDAY, to: '2026-03-10T10:00:00+07:00', officeMinutes: 540 },
      {
        kind: 'paused',
        from: '2026-03-10T10:00:00+07:00',
        to: '2026-03-10T11:00:30+07:00',
        officeMinutes: 60.508,
        ...why,
      },
      {
        kind: 'counted',
        from: '2026-03-10T11:00:30+07:00',
        to: '2026-03-10T14:00:00+07:00',
        officeMinutes: 59.492,
      },
      {
        kind: 'restarted',
        from: '2026-03-10T14:00:00+07:00',
        to: '2026-03-11T08:00:00+07:00',
        officeMinutes: 240,
        reason: 'Bổ sung sau thẩm định',
      },
    ],
  });
});

test('pauses overlap, touch, stay open; one looks at a moment', () => {
  assert.equal(dueOf({ ...LINE, pauses: [PAUSE] }), '2026-03-12T08:00:00+07:00');
  assert.equal(dueOf({ ...LINE, pauses: [PAUSE, PAUSE] }), '2026-03-12T08:00:00+07:00');
  const open = { ...LINE, pauses: [{ from: PAUSE.from, to: null }] };
  assert.deepEqual([dueOf(open), answerTo(open).running], [null, false]);
  assert.equal(dueOf({ ...open, asOf: PAUSE.to }), '2026-03-12T08:00:00+07:00');
  assert.equal(answerTo(LINE).running, undefined);
});

test('other office hours', () => {
  const own = workingCalendar([], parseOfficeHours('07:30-11:30, 13:00-16:30'));
  assert.equal(JSON.parse(answerLine(JSON.stringify(LINE), own)).dueAt, '2026-03-11T16:30:00+07:00');
});

const FAULTS: readonly (readonly [string, unknown, RegExp])[] = [
  ['deadline.not-an-object', [LINE], /đối tượng JSON/],
  ['deadline.not-an-object', null, /đối tượng JSON/],
  ['calendar.received-at-missing', { limit: LINE.limit }, /Nhập thời điểm nhận/],
  ['deadline.moment-wrong', { ...LINE, receivedAt: '2026-02-30T10:00:00+07:00' }, /receivedAt: “2026-02-30/],
  ['deadline.moment-wrong', { ...LINE, receivedAt: '2026-02-13T10:00:00' }, /kèm múi giờ/],
  ['deadline.moment-wrong', { ...LINE, receivedAt: '1926-02-13T10:00:00+07:00' }, /từ năm 2000/],
  ['deadline.moment-wrong', { ...LINE, receivedAt: { year: 2026 } }, /“{"year":2026}”/],
  ['deadline.limit-missing', { receivedAt: MONDAY }, /Chưa có thời hạn/],
  ['deadline.limit-missing', { ...LINE, limit: 3 }, /Chưa có thời hạn/],
  ['calendar.time-limit-unit', { ...LINE, limit: { value: 3, unit: 'week' } }, /“week”/],
  ['calendar.time-limit-unit', { ...LINE, limit: { value: 3 } }, /cách tính thời hạn/],
  ['calendar.time-limit-value', { ...LINE, limit: { value: 0, unit: 'day' } }, /lớn hơn 0/],
  ['calendar.time-limit-value', { ...LINE, limit: { value: -1, unit: 'hour' } }, /lớn hơn 0/],
  ['calendar.time-limit-value', { ...LINE, limit: { value: '3', unit: 'day' } }, /lớn hơn 0/],
  ['calendar.time-limit-value', { ...LINE, limit: { value: 1.5, unit: 'working_day' } }, /số nguyên/],
  ['calendar.cutoff', { ...LINE, cutoff: '25:00' }, /“25:00”/],
  ['calendar.cutoff', { ...LINE, cutoff: 15 }, /“15”/],
  ['deadline.list-wrong', { ...LINE, pauses: PAUSE }, /pauses phải là một danh sách/],
  ['deadline.list-wrong', { ...LINE, restarts: [MONDAY] }, /restarts phải là một danh sách/],
  ['deadline.pause-order', { ...LINE, pauses: [PAUSE, { from: PAUSE.to, to: PAUSE.from }] }, /^pauses\[1\]:/],
  ['deadline.moment-wrong', { ...LINE, pauses: [{ to: PAUSE.to }] }, /^pauses\[0\].from/],
  ['deadline.moment-wrong', { ...LINE, restarts: [{}] }, /^restarts\[0\].at/],
  ['deadline.text-wrong', { ...LINE, pauses: [{ ...PAUSE, reason: 3 }] }, /^pauses\[0\].reason/],
  ['deadline.end-order', { ...LINE, endedAt: '2026-03-09T08:00:00+07:00' }, /trước khi tiếp nhận/],
];

for (const [code, line, message] of FAULTS) {
  test(`a bad line is told so: ${code} for ${JSON.stringify(line)}`, () => {
    const { error } = answerTo(line);
    assert.equal(error.code, code);
    assert.match(error.message, message);
  });
}

test('whatever stands in a line, there is one line of JSON for it', () => {
  assert.equal(JSON.parse(answerLine('{"receivedAt":', calendar)).error.code, 'deadline.not-json');
  const anything = fc.oneof(fc.jsonValue(), fc.constantFrom(MONDAY, PAUSE, [PAUSE], LINE.limit, 'day', 5));
  const anyLine = fc.dictionary(
    fc.constantFrom('receivedAt', 'limit', 'cutoff', 'pauses', 'restarts', 'endedAt', 'asOf'),
    anything,
  );
  const answers = fc.property(anyLine, fc.boolean(), (line, whole) => {
    const answer = answerLine(JSON.stringify(whole ? { ...LINE, ...line } : line), calendar);
    assert.ok(!answer.includes('\n'));
    const { segments, error } = JSON.parse(answer);
    assert.ok(segments?.length >= 0 || (error.code && !/\{\w+\}/.test(error.message.replace(/“.*”/s, ''))));
  });
  fc.assert(answers, { numRuns: 500, seed: 20261122 });
});
