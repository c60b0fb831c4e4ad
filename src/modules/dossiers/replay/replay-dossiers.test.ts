import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { keepCalendar } from '#modules/calendar/index.ts';
import { putDay } from '#modules/calendar/testing.ts';
import { tasksOfSubject } from '#modules/tasks/index.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { paths } from '../paths.ts';
import { receiveByPage } from '../receive/testing.ts';
import { ASKED, doStep } from '../request-supplement/testing.ts';
import { makeDossier } from '../testing.ts';
import { walkTo } from '../transition/testing.ts';
import { insertLives, makeModel } from './insert-lives.testing.ts';
import { LIFE_CALENDARS, makeLife } from './random-lives.testing.ts';
import { type DifferingDossier, replayDossiers } from './replay-dossiers.ts';
import { seededNumbers } from './seeded-numbers.testing.ts';

async function replay(app: TestApp) {
  const found: DifferingDossier[] = [];
  const count = await replayDossiers(app.context(), { onDifference: (each) => void found.push(each) });
  const fields = found.flatMap(({ differences }) => differences.map(({ field }) => field));
  return { ...count, fields };
}

/** Received, handed over, assigned, asked for a supplement that begins the clock again, supplied, charged, paid. */
async function liveThrough(app: TestApp): Promise<string> {
  const id = await receiveByPage(app.at('2026-10-20T09:00:00.123+07:00'));
  await walkTo(app.at('2026-10-20T10:00:00.5+07:00'), id, 'appraise');
  const at = (moment: string) => app.at(`2026-${moment}:00.789+07:00`);
  const restarting = { ...ASKED, reasonCode: 'supplement.incomplete' };
  await doStep(at('10-20T14:00'), id, 'ask', restarting);
  await doStep(at('10-22T08:20'), id, 'supply');
  await putDay(app.context(), '2026-10-26');
  await doStep(at('10-22T09:00'), id, 'charge');
  const paid = await doStep(at('10-27T10:00'), id, 'pay');
  assert.equal(paid.status, 201, paid.text);
  return id;
}

test('what the program did, replayed, is what it stored, also after the calendar changed', () =>
  withApp(async (app) => {
    const id = await liveThrough(app);
    assert.deepEqual(await replay(app), { dossiers: 1, events: 7, differing: 0, differences: 0, fields: [] });
    const { rows } = await sql<{ count: number }>`
      select count(distinct data ->> 'calendar')::int as count from platform.event where subject_id = ${id}::uuid
    `.execute(app.context().db);
    assert.equal(rows[0]?.count, 2, 'two versions of the calendar were used');
  }));

/** Statements of somebody with the owner's rights, and where the replay finds them. */
const TAMPERINGS: readonly (readonly [statement: string, fields: RegExp])[] = [
  [`update dossiers.dossier set due_at = due_at + interval '1 day'`, /^dueAt$/],
  [`update dossiers.dossier set original_due_at = original_due_at - interval '1 hour'`, /^originalDueAt$/],
  [`update dossiers.dossier set received_at = received_at - interval '1 second'`, /^receivedAt$/],
  [`update dossiers.dossier set state = 'awaitingApproval'`, /^state$/],
  [`update dossiers.dossier set version = version + 1`, /^version$/],
  [`update dossiers.pause set ended_at = ended_at + interval '1 hour' where number = 2`, /^pause 2 endedAt$/],
  [`update dossiers.pause set clock_mode = 'pause' where number = 1`, /^pause 1 clockMode$/],
  [`delete from dossiers.pause where number = 2`, /^pause 2$/],
  [`delete from platform.event where type = 'dossier.assigned'`, /^event 3$/],
  [`delete from platform.event where type = 'dossier.payment-confirmed'`, /^dueAt$|^state$/],
  [`delete from platform.event where subject_kind = 'dossier'`, /^history$/],
  [
    `update platform.event set occurred_at = occurred_at + interval '2 hours' where type = 'dossier.supplement-received'`,
    /./,
  ],
  [
    `update platform.event set data = data || '{"dueAt": null}' where type = 'dossier.payment-confirmed'`,
    /^event 7$/,
  ],
];

test('whatever is changed behind the program’s back is found', () =>
  withApp(async (app) => {
    await liveThrough(app);
    const { db } = app.context();
    for (const [statement, expected] of TAMPERINGS) {
      await sql`savepoint tampering`.execute(db);
      await sql`set local role none`.execute(db);
      const { numAffectedRows = 0n } = await sql.raw(statement).execute(db);
      assert.ok(numAffectedRows > 0n, statement);
      const { fields, differing } = await replay(app);
      assert.equal(differing, 1, statement);
      assert.ok(
        fields.some((field) => expected.test(field)),
        `${statement}: ${fields}`,
      );
      await sql`rollback to savepoint tampering`.execute(db);
    }
    assert.equal((await replay(app)).differing, 0);
  }));

test('only dossiers of the units that were named are looked at', () =>
  withApp(async (app) => {
    const { competentUnitId } = await makeDossier(app.context());
    await makeDossier(app.context(), { competentCode: 'H99.8', receivingCode: 'H99.8.1' });
    const { dossiers } = await replayDossiers(app.context(), { unitIds: [competentUnitId] });
    assert.equal(dossiers, 1);
  }));

test('random lives of every kind, stored and replayed: no difference', () =>
  withApp(async (app) => {
    const context = app.context();
    for (const calendar of LIFE_CALENDARS.values()) await keepCalendar(context, calendar);
    const next = seededNumbers(7);
    const model = await makeModel(context);
    await insertLives(
      context,
      model,
      Array.from({ length: 1100 }, () => makeLife(next)),
      0,
    );
    const unitIds = [String(model.competent_unit_id)];
    const { dossiers, differing } = await replayDossiers(context, { unitIds });
    assert.deepEqual({ dossiers, differing }, { dossiers: 1100, differing: 0 });
  }));

test('a run is kept and shown; each dossier that differs is a task of the auditor, once', () =>
  withApp(async (app) => {
    const auditor = await app.as('kiemtra.tinh');
    const made = await makeDossier(app.context());
    for (const _ of [1, 2]) {
      const answer = await auditor.post(paths.replayRuns, {});
      assert.equal(answer.status, 303, answer.text);
    }
    const page = await auditor.get(paths.replayRuns);
    assert.ok(page.text.includes(made.code));
    const { runs }: { runs: { differing: number }[] } = (await auditor.api('GET', '/api/replay-runs')).json();
    assert.deepEqual([runs.length, runs[0]?.differing], [2, 1]);
    assert.equal((await auditor.api('POST', '/api/replay-runs')).status, 201);
    const tasks = await tasksOfSubject(app.context(), 'dossier', made.id);
    assert.deepEqual(
      tasks.map(({ kind, role }) => [kind, role]),
      [['dossiers.replay-difference', 'auditor']],
    );
    const receptionist = await app.as('tiepnhan.lamson');
    assert.equal((await receptionist.get(paths.replayRuns)).status, 403);
  }));
