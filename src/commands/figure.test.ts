import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeDossier } from '#modules/dossiers/testing.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { figureCommand } from './figure.ts';
import { runCommand } from './verb/command.testing.ts';

const QUARTER = ['--unit', 'H99.7', '--period', 'legal-q3', '--year', '2026'];

function run(app: TestApp, ...args: string[]) {
  return runCommand(app, figureCommand, args);
}

/** One resolved in time and one late in the third quarter. */
async function makeTwo(app: TestApp) {
  const dates = {
    state: 'returned',
    receivedAt: '2026-07-01T09:00:00+07:00',
    dueAt: '2026-07-10T17:00:00+07:00',
  };
  const early = await makeDossier(app.context(), { ...dates, endedAt: '2026-07-09T10:00:00+07:00' } as never);
  const late = await makeDossier(app.context(), { ...dates, endedAt: '2026-07-13T10:00:00+07:00' } as never);
  return { early, late };
}

test('the catalogue lists every figure, as a table, as JSON and as CSV', () =>
  withApp(async (app) => {
    const listed = (await run(app, 'list', '--format', 'json')).json<{ figures: { code: string }[] }>();
    assert.deepEqual(
      listed.figures.map(({ code }) => code),
      app.around.registry.figures.map(({ code }) => code),
    );
    const table = await run(app, 'list');
    assert.match(table.text, /^Mã +Tên +Đơn vị tính +Chia theo\n─+/);
    assert.match((await run(app, 'list', '--format', 'csv')).text, /^\uFEFFMã,Tên,/);
  }));

test('a figure says its number, a rate both numbers and its rule; parts add up; records are those that made it', () =>
  withApp(async (app) => {
    const { early, late } = await makeTwo(app);
    assert.match(
      (await run(app, 'show', 'dossiersResolved', ...QUARTER)).text,
      /^Hồ sơ đã giải quyết: 2 hồ sơ\n\nĐơn vị: +Ủy ban nhân dân phường Lam Sơn\n/,
    );
    const rate = await run(app, 'show', 'dossiersOnTimeRate', ...QUARTER);
    assert.match(rate.text, /50,00 % \(1\/2\)/);
    assert.match(rate.text, /Quý III năm 2026 \(từ 15\/06\/2026 đến hết 14\/09\/2026\)/);
    const parts = await run(app, 'parts', 'dossiersResolved', ...QUARTER, '--by', 'unit', '--format', 'json');
    assert.deepEqual(
      parts
        .json<{ parts: { name: string; value: number }[] }>()
        .parts.map(({ name, value }) => [name, value]),
      [['Ủy ban nhân dân phường Lam Sơn', 2]],
    );
    const records = await run(app, 'records', 'dossiersLate', ...QUARTER);
    assert.ok(records.text.includes(late.code) && !records.text.includes(early.code), records.text);
    const csv = await run(app, 'records', 'dossiersResolved', ...QUARTER, '--format', 'csv');
    assert.equal(csv.text.trim().split('\r\n').length, 3);
    const book = await run(app, 'records', 'dossiersResolved', ...QUARTER, '--format', 'xlsx');
    assert.equal(Buffer.from(book.bytes.subarray(0, 2)).toString(), 'PK');
  }));

test('who acts under a name has his rights; a wrong password opens nothing', () =>
  withApp(async (app) => {
    const { late } = await makeTwo(app);
    const own = await run(app, 'records', 'dossiersLate', ...QUARTER, '--as', 'lanhdao.lamson');
    assert.ok(own.text.includes(late.code));
    const other = await run(app, 'show', 'dossiersLate', ...QUARTER, '--as', 'lanhdao.bendo');
    assert.equal(other.code, 1);
    assert.match(other.text, /không được làm việc này/);
    const byOfficer = (as: string) =>
      run(app, 'parts', 'dossiersLate', ...QUARTER, '--by', 'officer', '--as', as);
    assert.match((await byOfficer('vanthu.lamson')).text, /không được làm việc này/);
    assert.equal((await byOfficer('lanhdao.lamson')).code, 0);
    const signed = (password: string) =>
      runCommand(app, figureCommand, ['list', '--as', 'lanhdao.lamson'], password);
    assert.match(
      (await signed('guessed password')).text,
      /Tên đăng nhập, mật khẩu hoặc mã xác thực không đúng/,
    );
    assert.equal((await signed('motcua-2026')).code, 0);
    const sessions = await app
      .context()
      .db.selectFrom('identity.session')
      .select('ended_at')
      .where('client_agent', '=', 'bin/motcua')
      .execute();
    assert.deepEqual(
      [sessions.length, sessions[0]?.ended_at === null],
      [1, false],
      'it ends with the command',
    );
  }));

test('what is asked wrongly names its option, in one line', () =>
  withApp(async (app) => {
    const said = async (...args: string[]) => {
      const { code, text } = await run(app, ...args);
      assert.equal(code, 1);
      assert.doesNotMatch(text, /\n/);
      return text;
    };
    assert.match(
      await said('show', 'dossiersLate', '--period', 'legal-q3', '--year', '2026'),
      /^Thiếu --unit/,
    );
    assert.match(await said('show', 'dossiersLate', '--unit', 'H99.7'), /^Thiếu kỳ/);
    assert.match(
      await said('show', 'dossiersLate', '--unit', 'H0', '--from', '2026-01-01', '--to', '31/01/2026'),
      /^--unit: Không có đơn vị mang mã H0/,
    );
    assert.match(await said('show', 'dossiersLate', ...QUARTER, '--from', '2026-01-01'), /^--period đi cùng/);
    assert.match(
      await said('show', 'dossiersLate', ...QUARTER, '--scope', 'all'),
      /^--scope: Chọn một trong: subtree, unit\.$/,
    );
    assert.match(await said('show', 'dossiersLost', ...QUARTER), /Không có số liệu “dossiersLost”/);
    assert.match(await said('parts', 'dossiersLate', ...QUARTER, '--by', 'mood'), /^--by: /);
    assert.match(await said('list', '--colour', 'red'), /^Không có tham số --colour/);
    assert.match(await said('list', '-f', 'json'), /^Không có tham số -f /);
    assert.match(await said('list', '--format', 'pdf'), /^--format là một trong/);
    assert.match(await said('show', ...QUARTER), /^Cần đúng/);
  }));
