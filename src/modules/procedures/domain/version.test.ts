import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeShippedVersion, SHIPPED } from '../testing.ts';
import { contentSchema } from './procedure-content.ts';
import { announce, isInForce, legalTimeLimit, termsOf } from './version.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

test('every shipped procedure has the shape of the content, and the schema loses nothing', () => {
  for (const { code } of SHIPPED) {
    const { content } = makeShippedVersion(code);
    assert.deepEqual(contentSchema.parse(content), content, code);
  }
});

test('time limit and fee belong to the channel', () => {
  const land = makeShippedVersion('1.012753');
  const limit = (channel: 'counter' | 'online' | 'postal') => {
    const terms = termsOf(land, channel);
    return terms && legalTimeLimit(terms);
  };
  assert.deepEqual(limit('counter'), { unit: 'working_day', value: 20 });
  assert.deepEqual(limit('online'), { unit: 'working_day', value: 17 });
  assert.deepEqual(limit('postal'), { unit: 'working_day', value: 30 });
  assert.equal(termsOf(makeShippedVersion('1.004222'), 'postal'), undefined);
});

test('the calendar is given what it computes with; nothing where nothing is known', () => {
  assert.deepEqual(legalTimeLimit({ timeLimit: { kind: 'same_day', cutoff: '15:00' } }), {
    unit: 'same_day',
    cutoff: '15:00',
  });
  assert.deepEqual(legalTimeLimit({ timeLimit: { kind: 'none', note: 'Hằng năm' } }), { unit: 'none' });
  assert.equal(legalTimeLimit({ timeLimit: { kind: 'unknown' } }), null);
});

test('a version stands from its first day until the day before it is repealed', () => {
  const version = { effectiveOn: day('2025-07-01'), repealedOn: day('2026-12-01') };
  assert.equal(isInForce(version, day('2025-06-30')), false);
  assert.equal(isInForce(version, day('2025-07-01')), true);
  assert.equal(isInForce(version, day('2026-11-30')), true);
  assert.equal(isInForce(version, day('2026-12-01')), false);
  assert.equal(isInForce({ ...version, repealedOn: null }, day('2099-01-01')), true);
});

test('a new version ends the latest one and has the next number', () => {
  const one = { id: 'one', number: 1, effectiveOn: day('2025-07-01'), repealedOn: day('2026-01-01') };
  const two = { id: 'two', number: 2, effectiveOn: day('2026-01-01'), repealedOn: null };
  assert.deepEqual(announce([two, one], day('2026-06-01')), { number: 3, endsVersionId: 'two' });
  assert.deepEqual(announce([], day('2026-06-01')), { number: 1, endsVersionId: undefined });
  for (const early of ['2026-01-01', '2025-12-31'])
    assert.throws(() => announce([two, one], day(early)), { code: 'procedures.effective-too-early' });
});
