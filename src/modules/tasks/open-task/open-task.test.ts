import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyOf } from '#platform/audit/list-events.ts';
import { newId } from '#platform/context.ts';
import { withApp } from '#test/app.ts';
import { refusalOf } from '#test/refusal-of.ts';
import { closeTask } from '../close-task/close-task.ts';
import { isLateTask } from '../domain/task.ts';
import { handTask } from '../sql/hand-task.ts';
import { tasksOfSubject } from '../sql/task-rows.ts';
import { describeTask } from '../testing.ts';
import { openTask, openTasks } from './open-task.ts';

test('the same task opened twice is one; another key is another', () =>
  withApp(async (app) => {
    const context = app.context();
    const task = await describeTask(context);
    const id = await openTask(context, task);
    assert.ok(id);
    assert.equal(await openTask(context, { ...task, title: 'Khác' }), undefined);
    const opened = await openTasks(context, [task, { ...task, key: 'b' }, { ...task, key: 'c' }]);
    assert.equal(opened.length, 2);
    assert.equal((await tasksOfSubject(context, 'dossier', task.subjectId)).length, 3);
    const [event] = await historyOf(context, id);
    assert.deepEqual(
      [event?.type, event?.unitId, event?.data.title],
      ['task.opened', task.unitId, task.title],
    );
  }));

test('many are opened and ended in few statements, each with its events', () =>
  withApp(async (app) => {
    const context = app.context();
    const task = await describeTask(context);
    const many = Array.from({ length: 2500 }, () => ({ ...task, subjectId: newId(context) }));
    const opened = await openTasks(context, many);
    assert.equal(new Set(opened).size, 2500);
    assert.equal((await openTasks(context, many)).length, 0);
    const first = many[0]?.subjectId ?? '';
    assert.equal(await closeTask(context, { kind: task.kind, subjectId: first }, 'cancelled', 'Thử'), true);
    const [ended] = await tasksOfSubject(context, 'dossier', first);
    const types = (await historyOf(context, ended?.id ?? '')).map(({ type, seq }) => [type, seq]);
    assert.deepEqual(types, [
      ['task.opened', 1],
      ['task.cancelled', 2],
    ]);
  }));

test('done late is late for ever; ending it again changes nothing', () =>
  withApp(async (app) => {
    const task = await describeTask(app.context());
    await openTask(app.context(), task);
    const late = app.at('2026-10-23T08:00:00+07:00').context();
    assert.equal(await closeTask(late, task, 'done'), true);
    assert.equal(await closeTask(app.context(), task, 'cancelled'), false);
    const [ended] = await tasksOfSubject(app.context(), 'dossier', task.subjectId);
    assert.ok(ended);
    assert.deepEqual([ended.outcome, isLateTask(ended, app.context().clock.now())], ['done', true]);
    const change = (column: string) =>
      refusalOf(app, `update tasks.task set ${column} = now() where id = '${ended.id}'`);
    assert.equal(await change('due_at'), '42501');
    assert.equal(await change('opened_at'), '42501');
    assert.equal(await refusalOf(app, `delete from tasks.task where id = '${ended.id}'`), '42501');
    assert.equal(await change('done_at'), 'ending_task');
    const open = `update tasks.task set done_at = null, done_by = null, outcome = null where id = '${ended.id}'`;
    assert.equal(await refusalOf(app, open), 'ending_task');
    const cancelled = `update tasks.task set outcome = 'cancelled' where id = '${ended.id}'`;
    assert.equal(await refusalOf(app, cancelled), 'ending_task');
    assert.equal(await refusalOf(app, `update tasks.ending set done_at = now()`), '42501');
    assert.equal(await refusalOf(app, 'delete from tasks.ending'), '42501');
  }));

test('no task ends, and no ending stands, without the other', () =>
  withApp(async (app) => {
    const id = await openTask(app.context(), await describeTask(app.context()));
    assert.ok(id);
    const end = `update tasks.task set done_at = now(), outcome = 'done' where id = '${id}'`;
    assert.equal(await refusalOf(app, end), 'task_ending');
    const ending = `insert into tasks.ending select province_id, id, now(), 'done' from tasks.task where id = '${id}'`;
    assert.equal(await refusalOf(app, ending), 'ending_task');
  }));

test('a task that is handed on keeps its deadline and says so in its history', () =>
  withApp(async (app) => {
    const context = app.context();
    const task = await describeTask(context);
    const id = await openTask(context, task);
    await handTask(context, task, { role: 'leader' });
    await handTask(context, task, { role: 'documentClerk' });
    const [handed] = await tasksOfSubject(context, 'dossier', task.subjectId);
    assert.deepEqual([handed?.role, handed?.dueAt?.toString()], ['documentClerk', task.dueAt?.toString()]);
    const types = (await historyOf(context, id ?? '')).map(({ type }) => type);
    assert.deepEqual(types, ['task.opened', 'task.handed']);
  }));
