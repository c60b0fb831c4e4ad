import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type TestApp, withApp } from '#test/app.ts';
import type { Dossier } from '../domain/dossier.ts';
import { paths } from '../paths.ts';
import { insertAppraisal } from '../sql/appraisals.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { makeDossier } from '../testing.ts';

async function makeAwaiting(app: TestApp, proposal: 'grant' | 'refuse' = 'grant'): Promise<Dossier> {
  const dossier = await makeDossier(app.context(), { state: 'awaitingApproval' });
  const conclusion = proposal === 'grant' ? 'Đủ điều kiện cấp giấy' : 'Giấy tờ không hợp lệ';
  await insertAppraisal(app.context(), dossier.id, dossier.handlingOfficerId ?? '', { proposal, conclusion });
  return dossier;
}

const tick = (...dossiers: Dossier[]) => ({
  'chosen[]': dossiers.map(({ id, version }) => `${id}:${version}`),
});
const stateOf = async (app: TestApp, { id }: Dossier) => (await getDossier(app.context(), id)).state;

/** The notice that the next page will show. */
function noticeOf(answer: { headers: Headers }): string {
  return decodeURIComponent(answer.headers.get('set-cookie')?.match(/motcua_notice=([^;]+)/)?.[1] ?? '');
}

test('the leader approves many at once, each with its own event', () =>
  withApp(async (app) => {
    const [a, b] = [await makeAwaiting(app), await makeAwaiting(app)];
    const leader = await app.as('lanhdao.lamson');
    const page = await leader.get(paths.approveMany);
    assert.match(page.text, /Đủ điều kiện cấp giấy/);
    assert.ok(page.text.includes(`value="${a.id}:1"`));
    const answer = await leader.post(paths.approveMany, tick(a, b));
    assert.deepEqual([answer.status, answer.location], [303, paths.approveMany]);
    const codes = [a, b].map(({ code }) => code).join(', ');
    assert.equal(noticeOf(answer), `Đã phê duyệt 2 hồ sơ (${codes}).`);
    assert.deepEqual([await stateOf(app, a), await stateOf(app, b)], ['approved', 'approved']);
    assert.match((await leader.get(paths.history(a.id))).text, /Phê duyệt/);
    assert.match((await leader.get(paths.approveMany)).text, /Không có hồ sơ nào chờ phê duyệt/);
  }));

test('what changed meanwhile or is proposed for refusal is named and left; the others go through', () =>
  withApp(async (app) => {
    const [good, changed, refusal] = [
      await makeAwaiting(app),
      await makeAwaiting(app),
      await makeAwaiting(app, 'refuse'),
    ];
    const leader = await app.as('lanhdao.lamson');
    await leader.post(paths.verb(changed.id, 'phe-duyet'), { version: '1' });
    const answer = await leader.post(paths.approveMany, tick(good, changed, refusal));
    const notice = noticeOf(answer);
    assert.match(notice, /^Đã phê duyệt 1 hồ sơ \([^)]+\); 2 hồ sơ không phê duyệt được: /);
    assert.ok(notice.includes(`${changed.code} (09:00 Trần Quốc Hưng: phê duyệt)`), notice);
    assert.ok(notice.includes(`${refusal.code} (công chức đề nghị từ chối`), notice);
    assert.deepEqual(
      [await stateOf(app, good), await stateOf(app, refusal)],
      ['approved', 'awaitingApproval'],
    );
    const page = await leader.get(paths.approveMany);
    assert.ok(page.text.includes(`href="${paths.verb(refusal.id, 'tu-choi')}"`));
    assert.match(page.text, new RegExp(`value="${refusal.id}:1"[^>]* disabled`));
    const again = await leader.post(paths.approveMany, tick(good, refusal));
    assert.equal(again.status, 409);
    assert.match(again.text, /Chưa phê duyệt được hồ sơ nào/);
  }));

test('nothing chosen, or something that is no row of the list, is said', () =>
  withApp(async (app) => {
    await makeAwaiting(app);
    const leader = await app.as('lanhdao.lamson');
    const none = await leader.post(paths.approveMany, {});
    assert.equal(none.status, 422);
    assert.match(none.text, /Chưa chọn hồ sơ nào/);
    assert.equal((await leader.post(paths.approveMany, { 'chosen[]': 'x:1' })).status, 422);
  }));

test('only leaders of the unit that decides', () =>
  withApp(async (app) => {
    const dossier = await makeAwaiting(app);
    assert.equal((await (await app.as('chuyenvien.lamson')).get(paths.approveMany)).status, 403);
    assert.equal(
      (await (await app.as('chuyenvien.lamson')).post(paths.approveMany, tick(dossier))).status,
      403,
    );
    const stranger = await app.as('lanhdao.bendo');
    assert.ok(!(await stranger.get(paths.approveMany)).text.includes(dossier.code));
    assert.equal((await stranger.post(paths.approveMany, tick(dossier))).status, 404);
    assert.equal(await stateOf(app, dossier), 'awaitingApproval');
  }));
