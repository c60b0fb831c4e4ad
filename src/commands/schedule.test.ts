import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type TestApp, withApp } from '#test/app.ts';
import { scheduleCommand } from './schedule.ts';
import { runCommand } from './verb/command.testing.ts';

const WRITING = ['--reason', 'Theo văn bản của Sở Nội vụ', '--as', 'quantri.tinh'];

function run(app: TestApp, ...args: string[]) {
  return runCommand(app, scheduleCommand, args);
}

type Duties = { duties: { code: string; dueDays: number; form: string; enabled: boolean }[] };

async function dutyOf(app: TestApp, code: string) {
  const { duties } = (await run(app, 'list', '--format', 'json')).json<Duties>();
  return duties.find((duty) => duty.code === code);
}

test('a line of the schedule is changed in one thing, switched off and on; who and why stand in the list', () =>
  withApp(async (app) => {
    assert.match((await run(app, 'list')).text, /chưa ai thay đổi/);
    const before = await dutyOf(app, 'ii-06a.units');
    assert.match((await run(app, 'set', 'ii-06a.units', '--due-days', '5', ...WRITING)).text, /lần 1/);
    assert.deepEqual(await dutyOf(app, 'ii-06a.units'), { ...before, dueDays: 5 });
    assert.match((await run(app, 'off', 'ii-06a.units', ...WRITING)).text, /lần 2/);
    assert.equal((await dutyOf(app, 'ii-06a.units'))?.enabled, false);
    await run(app, 'on', 'ii-06a.units', ...WRITING);
    assert.equal((await dutyOf(app, 'ii-06a.units'))?.enabled, true);
    assert.match((await run(app, 'list')).text, / 3 +\d\d:\d\d 20\/10\/2026 .*Theo văn bản của Sở Nội vụ/);
  }));

test('a new line is added, a faulty one is not', () =>
  withApp(async (app) => {
    const line = [
      '--form',
      'II.07a',
      '--periods',
      'month',
      '--due-days',
      '5',
      '--source',
      'Công văn 12/UBND',
    ];
    const place = ['--for', 'department', '--valid-from', '01/01/2026'];
    assert.match((await run(app, 'set', 'own.monthly', ...line, ...WRITING)).text, /^--for: /);
    const wrong = await run(
      app,
      'set',
      'own.monthly',
      ...line,
      '--for',
      'village',
      '--valid-from',
      '2026-01-01',
      ...WRITING,
    );
    assert.equal(wrong.code, 1);
    assert.equal(await dutyOf(app, 'own.monthly'), undefined);
    assert.equal((await run(app, 'set', 'own.monthly', ...line, ...place, ...WRITING)).code, 0);
    assert.equal((await dutyOf(app, 'own.monthly'))?.form, 'II.07a');
    assert.match((await run(app, 'off', 'own.weekly', ...WRITING)).text, /không có dòng mang mã own\.weekly/);
    assert.match(
      (await run(app, 'off', 'own.monthly', '--reason', 'x', '--as', 'lanhdao.lamson')).text,
      /không được làm việc này/,
    );
  }));

test('what is due is told for each unit: not begun, drafted, closed', () =>
  withApp(async (app) => {
    const then = app.at('2026-09-15T07:00:00+07:00');
    type Due = { due: { form: string; unit: { code: string }; state: string; dueOn: string }[] };
    const { due } = (await run(then, 'due', '--format', 'json')).json<Due>();
    const mine = due.find(({ form, unit }) => form === 'II.06a' && unit.code === 'H99.7');
    assert.deepEqual([mine?.state, mine?.dueOn], ['missing', '2026-09-17']);
    assert.match((await run(then, 'due')).text, /15\/06\/2026 – 14\/09\/2026 +17\/09\/2026 +Chưa lập/);
    assert.match((await run(app, 'due')).text, /Không có kỳ báo cáo nào/);
  }));
