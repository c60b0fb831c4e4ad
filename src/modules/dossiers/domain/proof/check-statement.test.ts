import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarVersion, writeCalendar } from '#modules/calendar/index.ts';
import { LIFE_CALENDARS, makeLife, type RandomLife } from '../../replay/random-lives.testing.ts';
import { seededNumbers } from '../../replay/seeded-numbers.testing.ts';
import { clockEventsOf } from '../replay/clock-events.ts';
import { checkStatement } from './check-statement.ts';
import { computeClaims } from './compute-claims.ts';
import { explainStatement } from './explain-statement.ts';
import { sayMinutes, sayMoment } from './proof-words.ts';
import { type DeadlineStatement, STATEMENT_FORM } from './statement.ts';

const next = seededNumbers(3);
const STATEMENTS = Array.from({ length: 400 }, () => makeLife(next)).flatMap(
  (life) => statementOf(life) ?? [],
);

/** As the office would state it a day after the last event. */
function statementOf({ stored, timeLimit, events }: RandomLife): DeadlineStatement | undefined {
  const read = clockEventsOf(events);
  if (!read || !timeLimit || !stored.receivedAt) return undefined;
  const statedAt = (events.at(-1)?.occurredAt ?? stored.receivedAt).add({ hours: 24 }).toString();
  const calendars = Object.fromEntries(
    [...LIFE_CALENDARS.values()].map((calendar) => [calendarVersion(calendar), writeCalendar(calendar)]),
  );
  const clock = { limit: timeLimit, cutoff: '15:00', events: read.events, calendars };
  const input = { state: stored.state, statedAt, clock };
  return {
    form: STATEMENT_FORM,
    dossier: {
      code: 'H99.7.1-261122-0001',
      procedureCode: '1.0',
      procedureName: '',
      receivingUnit: '',
      competentUnit: '',
    },
    ...input,
    receivedAt: stored.receivedAt.toString(),
    endedAt: stored.endedAt?.toString() ?? null,
    unknownYears: [],
    claims: { ...computeClaims(input), extendedDueAt: null },
  };
}

/** Sent as JSON and read again, as a browser gets it. */
function sent(statement: DeadlineStatement): DeadlineStatement {
  return JSON.parse(JSON.stringify(statement));
}

test('what the office states of random lives is what anybody computes from it', () => {
  assert.ok(STATEMENTS.length > 300);
  for (const statement of STATEMENTS) {
    const { matches, lines } = checkStatement(sent(statement));
    assert.ok(matches, JSON.stringify(lines.filter((line) => !line.matches)));
    assert.ok(explainStatement(statement).length >= 3);
  }
});

type Change = (statement: DeadlineStatement) => DeadlineStatement | undefined;
const dueAt = '2026-12-31T10:00:00Z';
const CHANGES: Readonly<Record<string, readonly [change: Change, label: RegExp]>> = {
  'another due date': [(one) => ({ ...one, claims: { ...one.claims, dueAt } }), /^Hạn trả$/],
  'another first due date': [
    (one) => ({ ...one, claims: { ...one.claims, firstDueAt: dueAt } }),
    /^Hạn trả khi tiếp nhận$/,
  ],
  'a segment more': [
    (one) => {
      const [first] = one.claims.segments;
      return first && { ...one, claims: { ...one.claims, segments: [...one.claims.segments, first] } };
    },
    /^Đoạn \d+$/,
  ],
  'a pause that was longer': [
    (one) => {
      const events = one.clock.events.map((event) =>
        event.kind === 'resumed' ? { ...event, at: dueAt } : event,
      );
      return JSON.stringify(events) === JSON.stringify(one.clock.events) ||
        one.clock.events.some(({ kind }) => kind === 'ended')
        ? undefined
        : { ...one, clock: { ...one.clock, events } };
    },
    /^Đoạn \d+$/,
  ],
  'another end': [
    (one) => (one.endedAt === null ? undefined : { ...one, endedAt: one.receivedAt }),
    /^Giải quyết xong$/,
  ],
  'on time instead of late': [
    (one) =>
      one.claims.timeliness === 'overdue'
        ? { ...one, claims: { ...one.claims, timeliness: 'onTime' } }
        : undefined,
    /^Kết quả về thời hạn$/,
  ],
};

for (const [name, [change, label]] of Object.entries(CHANGES)) {
  test(`${name} does not match, and the line says so`, () => {
    const changed = STATEMENTS.flatMap((statement) => change(sent(statement)) ?? []);
    assert.ok(changed.length > 5, `${changed.length} changed`);
    for (const statement of changed) {
      const { matches, lines } = checkStatement(statement);
      assert.equal(matches, false);
      assert.ok(
        lines.some((line) => !line.matches && label.test(line.label)),
        JSON.stringify(statement),
      );
    }
  });
}

test('what is no statement does not match, and nothing is thrown', () => {
  for (const junk of [{}, { form: STATEMENT_FORM }, { ...STATEMENTS[0], clock: { events: [] } }])
    assert.deepEqual(checkStatement(junk as DeadlineStatement), { matches: false, lines: [] });
});

test('moments and spans are said as they are written in Viet Nam', () => {
  assert.equal(sayMoment('2026-10-23T10:00:00Z'), '17:00 23/10/2026');
  assert.equal(sayMoment('2026-10-23T10:00:07.9Z'), '17:00 23/10/2026');
  assert.deepEqual([0, 0.2, 29.96, 90, 480, 81_000].map(sayMinutes), [
    '0 phút',
    'chưa đến 1 phút',
    '30 phút',
    '1 giờ 30 phút',
    '8 giờ',
    '1.350 giờ',
  ]);
});
