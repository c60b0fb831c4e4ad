import assert from 'node:assert/strict';
import { test } from 'node:test';
import { receiveStory, submitStory } from '#modules/dossiers/history/testing.ts';
import { doStep, makeAppraising } from '#modules/dossiers/request-supplement/testing.ts';
import { makeDossier } from '#modules/dossiers/testing.ts';
import { tasksOfSubject } from '#modules/tasks/index.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { findLatestExamination } from '../sql/examinations.ts';
import { makeNote } from '../testing.ts';
import { examineNightly } from './examine.job.ts';

const LATER = '2026-10-21T01:10:00+07:00';

interface Listed {
  readonly total: number;
  readonly notes: { pattern: string; evidence: { code: string; seq: number }[] }[];
}

async function notesOf(app: TestApp): Promise<Listed> {
  return (await (await app.as('kiemtra.tinh')).api('GET', '/api/integrity-notes')).json<Listed>();
}

async function runAtNight(app: TestApp, moment = LATER): Promise<TestApp> {
  const night = app.at(moment);
  await examineNightly.runInSteps((work) => work(night.context()), {});
  return night;
}

test('the night looks at what happened since, raises each sign once, and tells leader and auditor', () =>
  withApp(async (app) => {
    await makeDossier(app.context(), { state: 'awaitingSupplement' });
    const night = await runAtNight(app);
    const { total, notes } = await notesOf(app);
    assert.deepEqual([total, notes[0]?.pattern, notes[0]?.evidence.length], [1, 'pauseWithoutRequest', 1]);
    assert.equal(
      (await findLatestExamination(night.context()))?.touchedUntil.toString(),
      '2026-10-20T18:10:00Z',
    );
    await runAtNight(app);
    await runAtNight(app, '2026-10-22T01:10:00+07:00');
    assert.equal((await notesOf(app)).total, 1, 'a day that is looked at again raises nothing twice');
  }));

test('a note becomes a task with a deadline for the leader and one for the auditor', () =>
  withApp(async (app) => {
    const { noteId } = await makeNote(app);
    const tasks = await tasksOfSubject(app.context(), 'integrityNote', noteId);
    const shown = tasks.map(({ kind, role, dueAt }) => [kind, role, dueAt?.toString()]);
    assert.deepEqual(shown.toSorted(), [
      ['integrity.conclude-task', 'auditor', undefined],
      ['integrity.explain-task', 'leader', '2026-10-27T10:00:00Z'],
    ]);
    const inbox = await (await app.as('lanhdao.lamson')).get('/viec-can-lam');
    assert.match(inbox.text, /Giải trình cảnh báo thời hạn/);
  }));

test('honest work through the real steps raises nothing', () =>
  withApp(async (app) => {
    const { id } = await receiveStory(app);
    await submitStory(app.at('2026-10-20T10:00:00+07:00'), id);
    const asked = await makeAppraising(app);
    await doStep(app, asked, 'ask');
    await doStep(app.at('2026-10-20T15:30:00+07:00'), asked, 'supply');
    await runAtNight(app);
    assert.deepEqual((await notesOf(app)).notes, []);
  }));

test('what comes in minutes after it was asked for is a sign, with both events as evidence', () =>
  withApp(async (app) => {
    const asked = await makeAppraising(app);
    await doStep(app, asked, 'ask');
    await doStep(app.at('2026-10-20T09:04:00+07:00'), asked, 'supply');
    await runAtNight(app);
    const { notes } = await notesOf(app);
    assert.deepEqual(
      notes.map(({ pattern, evidence }) => [pattern, evidence.length]),
      [['supplementInstant', 2]],
    );
  }));
