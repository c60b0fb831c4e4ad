import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeDossier } from '#modules/dossiers/testing.ts';
import { liveStage } from '#test/live-stage.ts';
import { visit } from './visitor.ts';

/** Dossiers of owners that no other test has. */
async function makeDossiers(
  state: 'awaitingApproval' | 'resultReady',
  names: readonly string[],
): Promise<string[]> {
  const stage = await liveStage();
  const codes: string[] = [];
  for (const ownerName of names) {
    const { code } = await stage.system((context) => makeDossier(context, { state, ownerName }));
    codes.push(code);
  }
  return codes;
}

test('a leader approves many dossiers at once, and is told of the one somebody else took', async () => {
  const codes = await makeDossiers('awaitingApproval', ['Cù Thị Một', 'Cù Thị Hai', 'Cù Thị Ba']);
  const { page, go, press, leave } = await visit({ userName: 'lanhdao.lamson' });
  await go('/phe-duyet');
  for (const code of codes) await page.getByLabel(`Chọn hồ sơ ${code}`).check();
  await takeAway(codes[2] ?? '');
  await press('Phê duyệt các hồ sơ đã chọn');
  const notice = await page.getByRole('status').or(page.locator('.notice')).first().innerText();
  assert.match(notice, /Đã phê duyệt 2 hồ sơ \([^)]+\); 1 hồ sơ không phê duyệt được/);
  assert.ok(notice.includes(codes[2] ?? ''), notice);
  assert.equal(await page.getByLabel(`Chọn hồ sơ ${codes[0]}`).count(), 0);
  await leave();
});

/** The same leader in another window was faster with this one. */
async function takeAway(code: string): Promise<void> {
  const stage = await liveStage();
  const { id } = await stage.around.store.read
    .selectFrom('dossiers.dossier')
    .select('id')
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  const answer = await (await stage.as('lanhdao.lamson')).api('POST', `/api/dossiers/${id}/approvals`, {
    version: 1,
  });
  assert.equal(answer.status, 201, answer.text);
}

test('a result is found by the name of who comes for it, and returned', async () => {
  const [code = ''] = await makeDossiers('resultReady', ['Ứng Văn Chờ']);
  const { page, go, press, leave } = await visit({ userName: 'tiepnhan.lamson' });
  await go('/tra-ket-qua');
  await page.keyboard.type('ung van cho');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/tra-ket-qua?*', { waitUntil: 'domcontentloaded' });
  await press(code);
  await press('Trả kết quả');
  assert.ok(await page.getByText(`Hồ sơ ${code}: đã trả kết quả`).isVisible());
  await go('/tra-ket-qua?q=ung%20van%20cho');
  assert.equal(await page.getByRole('link', { name: code }).count(), 0);
  await leave();
});
