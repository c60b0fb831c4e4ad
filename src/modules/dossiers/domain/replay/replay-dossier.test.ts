import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workingCalendar } from '#modules/calendar/index.ts';
import { LIFE_CALENDARS, makeLife, type RandomLife } from '../../replay/random-lives.testing.ts';
import { seededNumbers } from '../../replay/seeded-numbers.testing.ts';
import { type Difference, differencesOf } from './differences.ts';
import { replayDossier } from './replay-dossier.ts';

const next = seededNumbers(20_261_122);
const LIVES = Array.from({ length: 1500 }, () => makeLife(next, true));

function replay({ timeLimit, stored, events }: RandomLife): Difference[] {
  const fallback = { timeLimit, calendar: workingCalendar([]) };
  return differencesOf(stored, replayDossier(events, LIFE_CALENDARS, fallback));
}

test('1,500 random lives: the history says what is stored', () => {
  for (const life of LIVES) assert.deepEqual(replay(life), []);
  const states = new Set(LIVES.map(({ stored }) => stored.state));
  assert.equal(states.size, 13, 'every state is among them');
});

type Plant = (life: RandomLife) => RandomLife | null | undefined;
const stored =
  (change: (times: RandomLife['stored']) => Partial<RandomLife['stored']> | null | undefined): Plant =>
  (life) => {
    const changes = change(life.stored);
    return changes && { ...life, stored: { ...life.stored, ...changes } };
  };
const SOMETIME = Temporal.Instant.from('2026-10-01T00:00:00Z');
const later = (at: Temporal.Instant | null) => at?.add({ milliseconds: 1 }) ?? null;
const lastPause = (change: (pause: RandomLife['stored']['pauses'][number]) => object) =>
  stored(({ pauses }) => {
    const last = pauses.at(-1);
    return last && { pauses: [...pauses.slice(0, -1), { ...last, ...change(last) }] };
  });
const without =
  (isWanted: (type: string, index: number, count: number) => boolean): Plant =>
  (life) => {
    const index = life.events.findIndex(({ type }, at) => isWanted(type, at, life.events.length));
    return index < 0 ? undefined : { ...life, events: life.events.toSpliced(index, 1) };
  };
const changed =
  (type: RegExp, data: (data: RandomLife['events'][number]['data']) => object): Plant =>
  (life) => {
    const index = life.events.findLastIndex((event) => type.test(event.type));
    const event = life.events[index];
    if (!event || !life.stored.dueAt) return undefined;
    return {
      ...life,
      events: life.events.with(index, { ...event, data: { ...event.data, ...data(event.data) } }),
    };
  };

/** Everything that can be changed behind the program's back, and the field at which it is found. */
const PLANTS: Readonly<Record<string, readonly [plant: Plant, field: RegExp]>> = {
  'another state': [
    stored(({ state }) => ({ state: state === 'approved' ? 'received' : 'approved' })),
    /^state$/,
  ],
  'a version ahead': [stored(({ version }) => ({ version: version + 1 })), /^version$/],
  'an earlier receipt': [
    stored(({ receivedAt }) => receivedAt && { receivedAt: later(receivedAt) }),
    /^receivedAt$/,
  ],
  'another start of the clock': [
    stored(({ clockStartAt }) => clockStartAt && { clockStartAt: later(clockStartAt) }),
    /^clockStartAt$/,
  ],
  'another due date': [stored(({ dueAt }) => dueAt && { dueAt: later(dueAt) }), /^dueAt$/],
  'no due date': [stored(({ dueAt }) => dueAt && { dueAt: null }), /^dueAt$/],
  'another original due date': [
    stored(({ originalDueAt }) => originalDueAt && { originalDueAt: later(originalDueAt) }),
    /^originalDueAt$/,
  ],
  'another extension': [
    stored(({ extendedDueAt }) => ({ extendedDueAt: later(extendedDueAt) ?? later(SOMETIME) })),
    /^extendedDueAt$/,
  ],
  'another end': [stored(({ endedAt }) => endedAt && { endedAt: later(endedAt) }), /^endedAt$/],
  'another return': [
    stored(({ returnedAt }) => returnedAt && { returnedAt: later(returnedAt) }),
    /^returnedAt$/,
  ],
  'a missing pause': [
    stored(({ pauses }) => (pauses.length > 0 ? { pauses: pauses.slice(1) } : undefined)),
    /^pause/,
  ],
  'a pause too many': [
    stored(({ pauses }) => (pauses[0] ? { pauses: [...pauses, pauses[0]] } : undefined)),
    /^pause \d+$/,
  ],
  'a pause that began otherwise': [
    lastPause(({ startedAt }) => ({ startedAt: later(startedAt) })),
    /startedAt$/,
  ],
  'a pause that ended otherwise': [
    lastPause(({ startedAt }) => ({ endedAt: startedAt.add({ hours: 900 }) })),
    /endedAt$/,
  ],
  'a pause answered otherwise': [lastPause(({ answered }) => ({ answered: !answered })), /answered$/],
  'a pause of another mode': [
    lastPause(({ clockMode }) => ({ clockMode: clockMode === 'pause' ? 'restart' : 'pause' })),
    /clockMode$/,
  ],
  'a pause of another reason': [
    lastPause(() => ({ reasonCode: 'supplement.expired-papers' })),
    /reasonCode$/,
  ],
  'a missing event in the middle': [without((_, at, count) => at > 0 && at < count - 1), /^event \d+$/],
  'a missing last event': [without((_, at, count) => count > 1 && at === count - 1), /^version$/],
  'no history': [(life) => ({ ...life, events: [] }), /^history$/],
  'another time limit in the history': [
    changed(/\.received$|transfer-accepted$/, () => ({ timeLimit: { unit: 'working_day', value: 100 } })),
    /^dueAt$|^event \d+$/,
  ],
  'another due date told by the history': [
    changed(/\.received$|transfer-accepted$/, () => ({ dueAt: '2026-01-01T00:00:00Z' })),
    /^event \d+$/,
  ],
};

for (const [name, [plant, field]] of Object.entries(PLANTS)) {
  test(`finds ${name}`, () => {
    const planted = LIVES.flatMap((life) => plant(life) ?? []);
    assert.ok(planted.length > 20, `planted ${planted.length} times`);
    for (const life of planted) {
      const fields = replay(life).map((difference) => difference.field);
      assert.ok(
        fields.some((each) => field.test(each)),
        `${fields} in ${JSON.stringify(life)}`,
      );
    }
  });
}
