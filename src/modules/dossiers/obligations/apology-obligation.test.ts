import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type TestApp, withApp } from '#test/app.ts';
import { plain } from '#test/form-fields.ts';
import { paths } from '../paths.ts';
import { doStep, makeAppraising } from '../request-supplement/testing.ts';
import { makeDossier } from '../testing.ts';
import { lookForObligations, tasksOf } from './testing.ts';

const outcomes = async (app: TestApp, id: string) =>
  (await tasksOf(app, id)).map(({ outcome, note }) => [outcome, note]);

test('somebody is told on the last day for an apology, not before, and once', () =>
  withApp(async (app) => {
    const id = await makeAppraising(app);
    await lookForObligations(app.at('2026-10-16T16:00:00+07:00'));
    assert.deepEqual(await tasksOf(app, id), []);
    for (const now of ['2026-10-19T00:01:00+07:00', '2026-10-19T00:02:00+07:00', '2026-10-20T10:00:00+07:00'])
      await lookForObligations(app.at(now));
    const [task, ...more] = await tasksOf(app, id);
    assert.deepEqual([task?.kind, more.length], ['dossiers.apology', 0]);
    assert.ok(task?.officerId);
  }));

test('what is done in time, or waits for the applicant, needs no apology; after the pause somebody is told again', () =>
  withApp(async (app) => {
    const id = await makeAppraising(app);
    await lookForObligations(app.at('2026-10-19T08:00:00+07:00'));
    await doStep(app.at('2026-10-19T09:00:00+07:00'), id, 'charge');
    assert.deepEqual(await outcomes(app, id), [['cancelled', 'Đồng hồ tạm dừng, chờ nghĩa vụ tài chính.']]);
    await lookForObligations(app.at('2026-10-22T08:00:00+07:00'));
    assert.equal((await tasksOf(app, id)).length, 1);
    await doStep(app.at('2026-10-22T08:00:00+07:00'), id, 'pay');
    await lookForObligations(app.at('2026-10-22T08:01:00+07:00'));
    const [, again] = await tasksOf(app, id);
    // The clock began again only after the eve of the new date: before it expires, then.
    assert.ok(again && !again.doneAt);
    await doStep(app.at('2026-10-22T09:00:00+07:00'), id, 'withdraw');
    assert.equal((await outcomes(app, id)).at(-1)?.[1], 'Công dân đã rút hồ sơ.');
  }));

test('nobody handles it yet: the leaders are told; a dossier of the day itself once it is overdue', () =>
  withApp(async (app) => {
    const context = app.context();
    const due = { receivedAt: '2026-10-15T09:00:00+07:00', dueAt: '2026-10-20T17:00:00+07:00' };
    const unassigned = await makeDossier(context, { ...due, state: 'handedOver' });
    const sameDay = await makeDossier(context, {
      state: 'handedOver',
      receivedAt: '2026-10-20T08:00:00+07:00',
      dueAt: '2026-10-20T17:00:00+07:00',
    });
    const ended = await makeDossier(context, { ...due, state: 'resultReady' });
    await lookForObligations(app);
    assert.equal((await tasksOf(app, unassigned.id))[0]?.role, 'leader');
    assert.deepEqual([...(await tasksOf(app, sameDay.id)), ...(await tasksOf(app, ended.id))], []);
    await lookForObligations(app.at('2026-10-20T17:01:00+07:00'));
    const [late] = await tasksOf(app, sameDay.id);
    assert.equal(late?.dueAt?.toString(), '2026-10-20T10:00:00Z');
  }));

test('overdue without an apology: on the list, at the dossier, and for ever after it was returned', () =>
  withApp(async (app) => {
    const context = app.context();
    const times = { receivedAt: '2026-10-01T09:00:00+07:00', dueAt: '2026-10-08T17:00:00+07:00' };
    const open = await makeDossier(context, { ...times, state: 'appraising' });
    const ended = await makeDossier(context, {
      ...times,
      state: 'returned',
      endedAt: '2026-10-12T09:00:00+07:00',
    });
    await makeDossier(context, { ...times, state: 'returned', endedAt: '2026-10-08T18:00:00+07:00' });
    const officer = await app.as('tiepnhan.lamson');
    const led = await officer.get(paths.notApologised);
    const list = plain((await officer.get(led.location ?? '')).text);
    for (const { code } of [open, ended]) assert.ok(list.includes(code), code);
    const { total } = (await officer.api('GET', '/api/dossiers?apology=missing')).json<{ total: number }>();
    assert.equal(total, 2);
    assert.match(plain((await officer.get(paths.dossier(ended.id))).text), /Chưa xin lỗi/);
  }));
