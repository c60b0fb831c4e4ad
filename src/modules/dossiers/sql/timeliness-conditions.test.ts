import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { withApp } from '#test/app.ts';
import { DOSSIER_STATES, isEnded } from '../domain/dossier-state.ts';
import { type Timed, timelinessOf } from '../domain/timeliness.ts';
import { hasTimeliness, stillRunning } from './timeliness-conditions.ts';

const NOW = Temporal.Instant.from('2026-10-20T09:00:00+07:00');
const ASKED = ['early', 'onTime', 'overdue', 'dueSoon', 'withinTime'] as const;

/** Moments about now, many of them on the edges: the hour, the end of the day in Viet Nam, a day from now. */
const moment = fc
  .oneof(
    fc.integer({ min: -200_000_000, max: 200_000_000 }),
    fc.constantFrom(
      0,
      1,
      -1,
      86_400_000,
      86_400_001,
      86_399_999,
      53_999_999,
      54_000_000,
      -32_400_000,
      -32_400_001,
    ),
  )
  .map((milliseconds) => NOW.add({ milliseconds }));

const dossier = fc
  .record({ state: fc.constantFrom(...DOSSIER_STATES), dueAt: fc.option(moment), endedAt: moment })
  .map(({ state, dueAt, endedAt }): Timed => ({ state, dueAt, endedAt: isEnded(state) ? endedAt : null }));

/** Which conditions hold for each of these dossiers, as the database sees it. */
async function asked({ db }: Context, dossiers: readonly Timed[]) {
  const rows = dossiers.map(
    ({ state, dueAt, endedAt }, place) =>
      sql`(${place}::int, ${state}::text, ${dueAt}::timestamptz, ${endedAt}::timestamptz)`,
  );
  const answers = ASKED.map((name) => sql`coalesce(${hasTimeliness(name, NOW)}, false) as ${sql.ref(name)}`);
  const { rows: found } = await sql<Record<(typeof ASKED)[number] | 'late', boolean>>`
    select ${sql.join(answers)}, coalesce(${stillRunning('overdue', NOW)}, false) as late
    from (values ${sql.join(rows)}) as dossier (place, state, due_at, ended_at) order by place
  `.execute(db);
  return found;
}

test('the database sorts dossiers by time exactly as the rule does', () =>
  withApp(async (app) => {
    const property = fc.asyncProperty(
      fc.array(dossier, { minLength: 1, maxLength: 40 }),
      async (dossiers) => {
        const found = await asked(app.context(), dossiers);
        for (const [place, one] of dossiers.entries()) {
          const rule = timelinessOf(one, NOW, vietnamDate);
          const row = found[place];
          const holds = ASKED.filter((name) => row?.[name]);
          assert.deepEqual(holds, rule === 'noDueDate' ? [] : [rule], JSON.stringify(one));
          assert.equal(row?.late, rule === 'overdue' && one.endedAt === null);
        }
      },
    );
    await fc.assert(property, { numRuns: 40 });
  }));
