import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unitOfCode } from '#modules/organization/testing.ts';
import { record } from '#platform/audit/record.ts';
import { newId } from '#platform/context.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { insertRoles } from '../sql/roles.ts';
import { officerNamed } from '../testing.ts';

type Events = {
  events: { id: string; type: string; unitId: string | null; occurredAt: string }[];
  next: string | null;
};

async function events(app: TestApp, query: string, as = 'kiemtra.tinh'): Promise<Events> {
  return (await (await app.as(as)).api('GET', `/api/events?${query}`)).json<Events>();
}

test('what was done is found by who, what and when', () =>
  withApp(async (app) => {
    const admin = await app.as('quantri.lamson');
    const { id } = await officerNamed(app.context(), 'tiepnhan.lamson');
    await admin.post(`/can-bo/${id}/vo-hieu-hoa`);
    assert.deepEqual(
      (await events(app, 'actor=pham+minh+tuan')).events.map(({ type }) => type),
      ['officer.disabled'],
    );
    assert.equal((await events(app, 'actor=khong+ai')).events.length, 0);
    assert.equal((await events(app, 'type=officer.disabled&subjectKind=officer')).events.length, 1);
    assert.equal((await events(app, 'type=officer.disabled&subjectKind=unit')).events.length, 0);
    assert.equal((await events(app, 'type=officer-disabled&from=2026-10-20&to=2026-10-20')).events.length, 1);
    assert.equal((await events(app, 'type=officer-disabled&to=2026-10-19')).events.length, 0);
    assert.equal((await events(app, 'type=officer-disabled&from=2026-10-21')).events.length, 0);
    const page = await (await app.as('kiemtra.tinh')).get('/lich-su?viec=officer-disabled&tuNgay=20/10/2026');
    assert.match(page.text, /Phạm Minh Tuấn/);
    assert.match(page.text, /Vô hiệu hóa tài khoản/);
    assert.match(
      page.text,
      /Ủy ban nhân dân phường Lam Sơn|Trung tâm Phục vụ hành chính công phường Lam Sơn/,
    );
  }));

test('pages by key give every event once, newest first, also many of one moment', () =>
  withApp(async (app) => {
    const context = app.context();
    for (let number = 0; number < 120; number += 1)
      await record(context, { type: 'trial.made', subjectKind: 'trial', subjectId: newId(context) });
    const seen: string[] = [];
    let after = '';
    do {
      const page = await events(app, `type=trial.made${after}`);
      assert.ok(page.events.length <= 50);
      seen.push(...page.events.map(({ id }) => id));
      after = page.next ? `&after=${encodeURIComponent(page.next)}` : '';
    } while (after !== '');
    assert.equal(seen.length, 120);
    assert.equal(new Set(seen).size, 120);
    assert.deepEqual(seen, seen.toSorted().toReversed());
  }));

test('who checks one unit sees the events of that unit and no others', () =>
  withApp(async (app) => {
    const context = app.context();
    const ward = await unitOfCode(context, 'H99.8');
    const { id } = await officerNamed(context, 'chuyenvien.bendo');
    await insertRoles(context, id, [{ role: 'auditor', unitId: ward.id }]);
    await record(context, { type: 'trial.made', subjectKind: 'trial', subjectId: newId(context) });
    const own = (await events(app, '', 'chuyenvien.bendo')).events;
    assert.ok(own.length > 0);
    assert.ok(own.every(({ unitId }) => unitId !== null));
    assert.equal((await events(app, 'type=trial.made', 'chuyenvien.bendo')).events.length, 0);
    assert.equal(
      (await events(app, 'type=trial.made')).events.length,
      1,
      'the whole province is seen from the province',
    );
    const lamson = await officerNamed(context, 'tiepnhan.lamson');
    await (await app.as('quantri.lamson')).post(`/can-bo/${lamson.id}/vo-hieu-hoa`);
    assert.equal((await events(app, 'type=officer.disabled', 'chuyenvien.bendo')).events.length, 0);
  }));

test('the log is for those who check, and a broken place in the list begins at the top', () =>
  withApp(async (app) => {
    for (const userName of ['quantri.lamson', 'lanhdao.lamson', 'tiepnhan.lamson'])
      assert.equal((await (await app.as(userName)).get('/lich-su')).status, 403);
    const auditor = await app.as('kiemtra.tinh');
    for (const query of [
      'sau=x_y',
      'sau=9999999999999999999_01a00000-0000-7000-8000-0000000000a1',
      'tuNgay=99/99/2026',
      'tuNgay=01/01/0000&denNgay=31/12/9999',
    ]) {
      assert.equal((await auditor.get(`/lich-su?${query}`)).status, 200, query);
    }
    assert.match((await auditor.get('/lich-su?nguoi=khong+ai')).text, /Không có việc nào như vậy/);
    assert.doesNotMatch((await auditor.get('/lich-su?nguoi=%22%3E%3Cscript%3E')).text, /"><script>/);
  }));

test('nobody can change or delete an event', () =>
  withApp(async (app) => {
    const { db } = app.context();
    await assert.rejects(db.deleteFrom('platform.event').execute(), /permission denied/);
  }));
