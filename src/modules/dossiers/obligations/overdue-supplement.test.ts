import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';
import { plain } from '#test/form-fields.ts';
import { paths } from '../paths.ts';
import { doStep, makeAppraising } from '../request-supplement/testing.ts';
import { lookForObligations, tasksOf } from './testing.ts';

const OVER = '2026-10-29T17:01:00+07:00';

test('a supplement that does not come becomes a task of the handling officer, once, until the dossier is stopped', () =>
  withApp(async (app) => {
    const id = await makeAppraising(app);
    await doStep(app, id, 'ask');
    await lookForObligations(app.at('2026-10-29T17:00:00+07:00'));
    assert.deepEqual(await tasksOf(app, id), []);
    const over = app.at(OVER);
    await lookForObligations(over);
    await lookForObligations(over);
    const [task, ...more] = await tasksOf(app, id);
    assert.deepEqual(
      [task?.kind, task?.href, task?.doneAt, more.length],
      ['dossiers.supplement-overdue', paths.dossier(id), null, 0],
    );
    const officer = await over.as('chuyenvien.lamson');
    assert.match(plain((await officer.get('/viec-can-lam')).text), /Hết hạn bổ sung: trình dừng giải quyết/);
    assert.match(
      (await officer.get(paths.dossier(id))).text,
      /top-bar-tasks[^>]*>Việc cần làm <span class="count">1</,
    );
    await doStep(over, id, 'stop');
    assert.equal((await tasksOf(app, id))[0]?.outcome, 'done');
    assert.match(plain((await officer.get('/viec-can-lam')).text), /Không có việc nào phải làm/);
  }));

test('what comes after all ends the task', () =>
  withApp(async (app) => {
    const id = await makeAppraising(app);
    await doStep(app, id, 'ask');
    await lookForObligations(app.at(OVER));
    await doStep(app.at(OVER), id, 'supply');
    assert.deepEqual(
      (await tasksOf(app, id)).map(({ outcome, note }) => [outcome, note]),
      [['cancelled', 'Đã nhận bổ sung.']],
    );
  }));
