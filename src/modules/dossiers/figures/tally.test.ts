import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { findUnitByCode, listUnits } from '#modules/organization/index.ts';
import { withApp } from '#test/app.ts';
import { isBrokenOff } from '../domain/dossier-state.ts';
import type { Figures } from '../domain/measures.ts';
import { reportPeriod } from '../sql/measures.ts';
import { readTally, type TallyRow } from '../sql/read-tally.ts';
import { foldTally, rebuildTally, tallyDossiers } from '../sql/tally.ts';
import { dice } from './random-dossiers.testing.ts';
import { type Lived, liveRandomly } from './random-histories.testing.ts';
import { verifyTally } from './verify-figures.ts';

/** II.06a as issue and handbook say it, over plain days. */
function countedByHand(lives: readonly Lived[], from: string, to: string): Omit<Figures, 'dueSoon'> {
  const count = (test: (life: Lived) => boolean) => lives.filter(test).length;
  const inPeriod = ({ received }: Lived) => received >= from && received <= to;
  const carriedOver = ({ received, ended }: Lived) =>
    received < from && (ended === undefined || ended >= from);
  const resolved = ({ ended }: Lived) => ended !== undefined && ended >= from && ended <= to;
  const onTime = ({ state, due, ended }: Lived) => isBrokenOff(state) || due === undefined || ended === due;
  const open = ({ received, ended }: Lived) => received <= to && (ended === undefined || ended > to);
  const waiting = ({ pauses }: Lived) =>
    pauses.some((one) => one.from <= to && (one.until === undefined || one.until > to));
  const within = (life: Lived) => life.due === undefined || life.due >= to || waiting(life);
  const online = ({ channel }: Lived) => channel === 'online';
  return {
    received: count((life) => inPeriod(life) || carriedOver(life)),
    receivedInPeriod: count(inPeriod),
    online: count((life) => inPeriod(life) && online(life)),
    directPostal: count((life) => inPeriod(life) && !online(life)),
    carriedOver: count(carriedOver),
    resolved: count(resolved),
    early: count((life) => resolved(life) && !onTime(life) && (life.ended ?? '') < (life.due ?? '')),
    onTime: count((life) => resolved(life) && onTime(life)),
    late: count((life) => resolved(life) && !onTime(life) && (life.ended ?? '') > (life.due ?? '')),
    inProgress: count(open),
    withinTime: count((life) => open(life) && within(life)),
    overdue: count((life) => open(life) && !within(life)),
  };
}

/** By field and channel, whatever unit; what is nothing is left out. */
function sumsOf(rows: readonly TallyRow[]) {
  const sums = new Map<string, number>();
  for (const { field, channel, figures } of rows)
    for (const [name, value] of Object.entries(figures)) {
      const key = `${field} ${channel} ${name}`;
      sums.set(key, (sums.get(key) ?? 0) + value);
    }
  return [...sums].filter(([, value]) => value !== 0).toSorted();
}

const PERIODS = [
  ['2025-12-15', '2026-03-14'],
  ['2026-03-15', '2026-06-14'],
  ['2026-01-01', '2026-01-31'],
  ['2026-02-03', '2026-04-19'],
  ['2026-04-07', '2026-04-07'],
  ['2025-01-01', '2027-12-31'],
] as const;

test('over random histories the running sums are what the dossiers say, folded or not', () =>
  withApp(async (app) => {
    const context = app.context();
    const roll = dice(763);
    const lives: Lived[] = [];
    for (let n = 0; n < 36; n += 1) {
      lives.push(await liveRandomly(context, roll));
      if (n === 18) assert.ok((await foldTally(context)) > 20);
    }
    const unit = await findUnitByCode(context, 'H99.7');
    for (const [from, to] of PERIODS) {
      const period = reportPeriod({ from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) });
      const rows = await readTally(context, { unitIds: [unit?.id ?? ''], by: 'competent' }, period);
      const byHand = countedByHand(
        lives.filter((life) => life.unit === unit?.id),
        from,
        to,
      );
      for (const [name, value] of Object.entries(byHand)) {
        const sum = rows.reduce((total, { figures }) => total + figures[name as keyof Figures], 0);
        assert.equal(sum, value, `${name} ${from} ${to}`);
      }
    }
    const office = await findUnitByCode(context, 'H99.7.1');
    const [from, to] = PERIODS[5];
    const whole = reportPeriod({ from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) });
    const takenIn = await readTally(context, { unitIds: [office?.id ?? ''], by: 'handled' }, whole);
    assert.equal(
      takenIn.reduce((total, { figures }) => total + figures.received, 0),
      lives.filter(({ receiving }) => receiving === office?.id).length,
    );
    assert.deepEqual((await verifyTally(context)).differences, []);
    const every = (await listUnits(context)).map(({ id }) => id);
    for (const fold of [false, true]) {
      if (fold) await foldTally(context);
      for (const [from, to] of PERIODS) {
        const period = reportPeriod({ from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) });
        for (const by of ['competent', 'handled'] as const) {
          const ask = { unitIds: every, by };
          const apart = await readTally(context, ask, period, { byUnit: true });
          assert.deepEqual(
            sumsOf(await readTally(context, ask, period)),
            sumsOf(apart),
            `${by} ${from} ${to}`,
          );
        }
      }
    }
    const { compared, differences } = await verifyTally(context);
    assert.deepEqual(differences, []);
    assert.ok(compared > 400);
  }));

test('many at once: what is taken away and added again changes nothing; a rebuild neither', () =>
  withApp(async (app) => {
    const context = app.context();
    const roll = dice(5);
    for (let n = 0; n < 12; n += 1) await liveRandomly(context, roll);
    await tallyDossiers(context, -1, sql`channel = 'online'`);
    assert.notDeepEqual((await verifyTally(context)).differences, []);
    await tallyDossiers(context, 1, sql`channel = 'online'`);
    assert.deepEqual((await verifyTally(context)).differences, []);
    await rebuildTally(context);
    assert.deepEqual((await verifyTally(context)).differences, []);
    assert.equal(await foldTally(context), 0);
  }));

test('a number that was tampered with is found', () =>
  withApp(async (app) => {
    const context = app.context();
    await liveRandomly(context, dice(11));
    await foldTally(context);
    const level = (name: string) =>
      sql`update dossiers.tally set received = received + 1 where level = ${name}`.execute(context.db);
    await level('month');
    assert.match((await verifyTally(context)).differences.join(' '), /month 202[56]-\d\d-01: /);
    await rebuildTally(context);
    await sql`update dossiers.tally_province set overdue = overdue + 1 where level = 'half'`.execute(
      context.db,
    );
    assert.match(
      (await verifyTally(context)).differences.join(' '),
      /^province half 202[56]-\d\d-\d\d: toàn tỉnh, /,
    );
    await rebuildTally(context);
    await level('day');
    assert.match(
      (await verifyTally(context)).differences.join(' '),
      /day 202[56]-.* half .* month .* year /s,
    );
  }));
