import assert from 'node:assert/strict';
import { test } from 'node:test';
import { registry } from '#app';
import { makeDossier } from '#modules/dossiers/testing.ts';
import { officerNamed } from '#modules/identity/testing.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { paths } from '../paths.ts';

const DAYS = 'unit=H99.7&from=2026-07-01&to=2026-07-31';
const PARTS = `/api/figures/dossiersReceivedInPeriod/parts?${DAYS}`;
const PAGE = `?don-vi=H99.7&tu=01/07/2026&den=31/07/2026`;

/** Who handles the one dossier of the days asked for, and somebody else of the same unit. */
async function makeHandled(app: TestApp) {
  const made = { state: 'appraising', receivedAt: '2026-07-06T09:00:00+07:00' } as const;
  const { handlingOfficerId: handling } = await makeDossier(app.context(), made);
  assert.ok(handling);
  const other = await officerNamed(app.context(), 'lanhdao.lamson');
  return { handling, other: other.id };
}

test('who sees the marks of officers sees their figures; nobody else', () => {
  assert.deepEqual(registry.rolesOf('reports.read-officers'), registry.rolesOf('quality-marks.read'));
});

test('a count by officer, with names, is for leaders, administrators and auditors', () =>
  withApp(async (app) => {
    const { handling } = await makeHandled(app);
    for (const userName of ['lanhdao.lamson', 'quantri.lamson', 'kiemtra.tinh', 'lanhdao.tinh']) {
      const answer = await (await app.as(userName)).api('GET', `${PARTS}&by=officer`);
      const { parts } = answer.json<{ parts: { key: string }[] }>();
      assert.deepEqual(
        parts.map(({ key }) => key),
        [handling],
        userName,
      );
    }
    for (const userName of ['chuyenvien.lamson', 'vanthu.lamson']) {
      const client = await app.as(userName);
      const refused = await client.api('GET', `${PARTS}&by=officer`);
      assert.deepEqual([refused.status, refused.json().code], [403, 'platform.not-allowed'], userName);
      assert.match(String(refused.json().detail), /không được làm việc này/);
      assert.equal((await client.api('GET', `${PARTS}&by=field`)).status, 200, userName);
    }
    const elsewhere = await (await app.as('lanhdao.bendo')).api('GET', `${PARTS}&by=officer`);
    assert.equal(elsewhere.status, 403);
  }));

test('whatever is narrowed to one officer follows the same rule, but for oneself', () =>
  withApp(async (app) => {
    const { handling, other } = await makeHandled(app);
    const clerk = await app.as('vanthu.lamson');
    const officer = await app.as('chuyenvien.lamson');
    const leader = await app.as('lanhdao.lamson');
    const own = (await officerNamed(app.context(), 'chuyenvien.lamson')).id;
    const code = 'dossiersReceivedInPeriod';
    const narrowed = (id: string) => [
      `/api/figures/${code}?${DAYS}&officer=${id}`,
      `/api/figures/dossiersOnTimeRate?${DAYS}&officer=${id}`,
      `${PARTS}&by=field&officer=${id}`,
      `/api/figures/${code}/records?${DAYS}&officer=${id}`,
    ];
    const pages = (id: string) =>
      [paths.figure(code), paths.figureFile(code), paths.serviceIndex].map(
        (path) => `${path}${PAGE}&can-bo=${id}`,
      );
    for (const address of [...narrowed(handling), ...pages(handling)]) {
      assert.equal((await clerk.get(address)).status, 403, address);
      assert.equal((await leader.get(address)).status, 200, address);
    }
    for (const address of [...narrowed(other), ...pages(other)])
      assert.equal((await officer.get(address)).status, 403, address);
    for (const address of [...narrowed(own), ...pages(own), `${PARTS}&by=officer&officer=${own}`])
      assert.equal((await officer.get(address)).status, 200, address);
  }));
