import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officersWithRole } from '#modules/identity/index.ts';
import { findUnitByCode } from '#modules/organization/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { withApp } from '#test/app.ts';
import { plain } from '#test/form-fields.ts';
import { DEMO_ACCOUNTS, type DemoOfficer } from './officers.ts';
import { type DemoStaff, openStaff } from './offices.ts';
import { loadDemoReports } from './reports.ts';

/** The people of the world, as the seed knows them. */
async function staffOf(context: Context): Promise<DemoStaff> {
  const officers: DemoOfficer[] = [];
  for (const account of DEMO_ACCOUNTS) {
    const unit = await findUnitByCode(context, account.unit);
    const [role] = account.roles;
    if (!unit || !role) throw new Error(`nobody is ${account.userName}`);
    const found = await officersWithRole(context, role, unit.id);
    const officer = found.find(({ fullName }) => fullName === account.fullName);
    if (officer) officers.push({ ...account, id: officer.id, unitId: unit.id });
  }
  return openStaff(context, officers);
}

test('the demo shows reports sent in time, a restatement with its cause, and a draft of the quarter that runs', () =>
  withApp(async (app) => {
    const context = app.context();
    await loadDemoReports(context, await staffOf(context));
    const leader = await app.as('lanhdao.lamson');
    const { reports } = (await leader.api('GET', '/api/reports')).json<{
      reports: { id: string; form: string; state: string; dueOn: string | null; closedAt: string | null }[];
    }>();
    assert.deepEqual(reports.map(({ form, state }) => `${form} ${state}`).toSorted(), [
      'II.06a closed',
      'II.06a draft',
      'II.07a closed',
    ]);
    const today = vietnamDate(context.clock.now()).toString();
    for (const { dueOn, closedAt } of reports)
      assert.ok(dueOn !== null && dueOn >= (closedAt?.slice(0, 10) ?? today), `${dueOn} ${closedAt}`);
    const closed = reports.find(({ form, state }) => form === 'II.06a' && state === 'closed');
    const page = plain((await leader.get(`/ky-bao-cao/${closed?.id}`)).text);
    assert.match(page, /45\/BC-UBND/);
    assert.match(page, /số liệu đã chốt nay tính ra khác/);
    assert.match(page, /Dương Hải Đăng/, 'whose import is the cause');
    for (const account of ['lanhdao.lamson', 'lanhdao.tinh'])
      assert.doesNotMatch(plain((await (await app.as(account)).get('/viec-can-lam')).text), /Gửi báo cáo/);
    const province = await app.as('lanhdao.tinh');
    const all = await province.api('GET', '/api/reports');
    const own = all
      .json<{ reports: { id: string; unit: { name: string }; state: string }[] }>()
      .reports.filter(({ unit }) => unit.name === 'Ủy ban nhân dân tỉnh Lam Giang');
    assert.deepEqual(
      own.map(({ state }) => state),
      ['closed'],
    );
    const sent = plain((await province.get(`/ky-bao-cao/${own[0]?.id}`)).text);
    assert.match(sent, /218\/BC-UBND[\s\S]*Phùng Thị Ngọc Diệp/);
  }));
