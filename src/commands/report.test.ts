import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counting } from '#modules/dossiers/index.ts';
import { makeDossier } from '#modules/dossiers/testing.ts';
import { historyOf } from '#platform/audit/list-events.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { reportCommand } from './report.ts';
import { runCommand } from './verb/command.testing.ts';

const QUARTER = ['--unit', 'H99.7', '--period', 'legal-q3', '--year', '2026'];
const AS_LEADER = ['--as', 'lanhdao.lamson'];
const CLOSE = ['--number', '45/BC-UBND', '--position', 'Chủ tịch', ...AS_LEADER];

function run(app: TestApp, ...args: string[]) {
  return runCommand(app, reportCommand, args);
}

async function drafted(app: TestApp) {
  const dossier = await makeDossier(app.context(), {
    state: 'returned',
    receivedAt: '2026-07-01T09:00:00+07:00',
    dueAt: '2026-07-10T17:00:00+07:00',
    endedAt: '2026-07-10T10:00:00+07:00',
  });
  const answer = await run(app, 'draft', 'II.06a', ...QUARTER, ...AS_LEADER, '--format', 'json');
  return { dossier, id: answer.json<{ id: string }>().id };
}

test('a form is written in the shape that other programs read', () =>
  withApp(async (app) => {
    await drafted(app);
    const days = ['--unit', 'H99.7', '--from', '2026-06-15', '--to', '2026-09-14'];
    const written = (await run(app, 'II.06a', ...days)).json<{
      form: string;
      unit: { code: string };
      rows: { field: { name: string }; resolved: { onTime: number } }[];
      total: { resolved: { total: number } };
    }>();
    assert.deepEqual([written.form, written.unit.code, written.total.resolved.total], ['II.06a', 'H99.7', 1]);
    assert.equal(written.rows[0]?.resolved.onTime, 1);
    assert.match((await run(app, 'II.06a', ...days, '--format', 'csv')).text, /^\uFEFFMã,/);
    const screen = await run(app, 'II.06a', ...QUARTER, '--format', 'text');
    assert.match(screen.text, /Quý III năm 2026 \(từ 15\/06\/2026 đến hết 14\/09\/2026\)/);
    const compared = await run(app, 'comparison', 'II.06a', ...QUARTER, '--format', 'json');
    assert.equal(compared.json<{ before: { from: string } }>().before.from, '2026-03-15');
  }));

test('a report is drafted, worded, closed by its leader, verified, corrected and found in the ledger', () =>
  withApp(async (app) => {
    const { dossier, id } = await drafted(app);
    assert.match((await run(app, 'draft', 'II.06a', ...QUARTER, ...AS_LEADER)).text, /đã có từ trước/);
    const words = ['--text', 'causes=Không có hồ sơ quá hạn.', '--as', 'vanthu.lamson'];
    assert.match((await run(app, 'comment', id, ...words)).text, /Đã ghi nhận xét/);
    const proposals = ['--text', 'proposals=Bổ sung biên chế.', '--as', 'vanthu.lamson'];
    assert.match((await run(app, 'comment', id, ...proposals)).text, /Đã ghi nhận xét/);
    const both = (await run(app, 'show', id)).text;
    assert.match(both, /Không có hồ sơ quá hạn\..*Bổ sung biên chế\./s, 'what is not named stays');
    const emptied = await run(app, 'comment', id, '--text', 'proposals=', '--as', 'vanthu.lamson');
    assert.equal(emptied.code, 0);
    assert.doesNotMatch((await run(app, 'show', id)).text, /Bổ sung biên chế/);
    assert.match(
      (await run(app, 'comment', id, '--text', 'weather=Mưa', '--as', 'vanthu.lamson')).text,
      /không có phần “weather”/,
    );
    assert.equal((await run(app, 'verify', id)).code, 1, 'a draft has nothing to verify');

    const clerk = await run(
      app,
      'close',
      id,
      '--number',
      '1',
      '--position',
      'Văn thư',
      '--as',
      'vanthu.lamson',
    );
    assert.equal(clerk.code, 1, 'only the leader');
    assert.match((await run(app, 'close', id, ...CLOSE)).text, /Đã chốt số liệu và gửi báo cáo/);
    assert.match((await run(app, 'close', id, ...CLOSE)).text, /đã chốt nên không thay đổi/);
    const events = await historyOf(app.context(), id);
    const closed = events.find(({ type }) => type === 'report.closed');
    assert.deepEqual([closed?.actorKind, closed?.byCommandLine], ['officer', true]);

    const page = await (await app.as('lanhdao.lamson')).get(`/ky-bao-cao/${id}`);
    assert.match(page.text, /Trần Quốc Hưng \(dòng lệnh\)/);

    assert.match((await run(app, 'verify', 'mot')).text, /^ID: Mã định danh không đúng dạng\.$/);
    assert.match((await run(app, 'verify', id)).text, /^Nguyên vẹn/);
    const shown = await run(app, 'show', id);
    assert.match(shown.text, /Không có hồ sơ quá hạn\./);
    assert.match(shown.text, /45\/BC-UBND/);
    const docx = await run(app, 'file', id, '--format', 'docx');
    assert.equal(Buffer.from(docx.bytes.subarray(0, 2)).toString(), 'PK');
    const onTime = (await run(app, 'figures', id, '--format', 'json'))
      .json<{ figures: { key: string; value: number }[] }>()
      .figures.find(
        ({ key, value }) => value === 1 && !key.includes('&') && key.startsWith('dossiersOnTime'),
      );
    const records = await run(app, 'records', id, onTime?.key ?? '');
    assert.ok(records.text.includes(dossier.code), records.text);
    const csv = await run(app, 'records', id, onTime?.key ?? '', '--format', 'csv');
    assert.equal(csv.text.trim().split('\r\n').length, 2);
    for (const verb of [['figures'], ['records', 'dossiersOnTime']]) {
      const [name = '', ...key] = verb;
      const foreign = await run(app, name, id, ...key, '--as', 'lanhdao.bendo');
      assert.match(foreign.text, /không được làm việc này/, name);
    }

    await app
      .context()
      .db.updateTable('dossiers.dossier')
      .set({ ended_at: Temporal.Instant.from('2026-07-13T10:00:00+07:00') })
      .where('id', '=', dossier.id)
      .execute();
    await counting.rebuildTally(app.context());
    assert.match((await run(app, 'recheck', id, ...AS_LEADER)).text, /nay tính ra khác/);
    const ledger = (await run(app, 'ledger', '--format', 'json')).json<{
      units: { unit: { name: string }; figures: number }[];
      restatements: { reportId: string; title: string }[];
    }>();
    assert.equal(ledger.units[0]?.unit.name, 'Ủy ban nhân dân phường Lam Sơn');
    assert.equal(ledger.restatements[0]?.reportId, id);
    assert.match((await run(app, 'ledger')).text, /phường Lam Sơn +5 +1\n/);
    assert.match(
      (await run(app, 'list')).text,
      new RegExp(`${id} +II\\.06a +Ủy ban nhân dân phường Lam Sơn`),
    );
  }));

test('what writes needs a name; nothing is done in the name of the system', () =>
  withApp(async (app) => {
    const { id } = await drafted(app);
    for (const verb of reportCommand.verbs.filter(({ writes }) => writes)) {
      const places = verb.places.map((place) => (place === 'ID' ? id : 'II.06a'));
      const { code, text } = await run(app, verb.name, ...places);
      assert.equal(code, 1, verb.name);
      assert.match(text, /thêm --as TÀI_KHOẢN/, verb.name);
    }
  }));

test('typed numbers of the reform report are entered, and restated after it is closed', () =>
  withApp(async (app) => {
    const clerk = ['--as', 'vanthu.lamson'];
    const code = 'par.dialogue.held';
    const entered = await run(app, 'enter', ...QUARTER, '--set', `${code}=12`, ...clerk);
    assert.equal(entered.text, 'Đã lưu 1 số liệu thay đổi.\n');
    assert.match(
      (await run(app, 'enter', ...QUARTER, '--set', 'weather=1', ...clerk)).text,
      /Không có chỉ tiêu này/,
    );
    assert.match(
      (await run(app, 'enter', ...QUARTER, '--set', `${code}=nhiều`, ...clerk)).text,
      /^--set: “nhiều”/,
    );
    const answer = await run(app, 'draft', 'CCHC', ...QUARTER, ...AS_LEADER, '--format', 'json');
    const { id } = answer.json<{ id: string }>();
    assert.equal((await run(app, 'close', id, ...CLOSE)).code, 0);
    const restate = (value: string, at = app) =>
      run(at, 'restate', id, '--item', code, '--value', value, '--reason', 'Nhập nhầm', ...clerk);
    assert.match((await restate('12')).text, /^--value: Số đúng phải khác/);
    assert.match((await restate('13.5')).text, /^Đã ghi vào sổ điều chỉnh/);
    assert.match((await run(app, 'ledger')).text, /\(nhập tay\) +12 +13,50 .*Nhập nhầm/);

    // Two lines of one moment and a later one: what was found together is never parted.
    await restate('14');
    await restate('15', app.at(app.context().clock.now().add({ hours: 1 }).toString()));
    const first = (await run(app, 'ledger', '--limit', '1')).text;
    assert.match(first, / 14 +15 /);
    assert.doesNotMatch(first, /13,50/);
    const [, after = ''] = /Trang sau: --after (\S+)\n$/.exec(first) ?? [];
    const rest = (await run(app, 'ledger', '--limit', '1', '--after', after)).text;
    assert.match(rest, / 12 +13,50 /);
    assert.match(rest, / 13,50 +14 /);
    assert.doesNotMatch(rest, / 14 +15 |Trang sau/);
    assert.equal((await run(app, 'ledger', '--format', 'csv')).text.trim().split('\r\n').length, 4);
    assert.match((await run(app, 'ledger', '--after', 'hôm qua')).text, /^--after: Thời điểm viết dạng/);
    const page = await (await app.as('lanhdao.lamson')).get(
      `/so-dieu-chinh?sau=${encodeURIComponent(after)}`,
    );
    assert.ok(page.text.includes('13,50') && !page.text.includes('>15<'));
  }));
