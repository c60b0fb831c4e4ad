import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publicProofLink } from '#modules/dossiers/deadline-proof/testing.ts';
import { lookForObligationsLive } from '#modules/dossiers/obligations/testing.ts';
import { PDF, receiveBody } from '#modules/dossiers/receive/testing.ts';
import { officerNamed } from '#modules/identity/testing.ts';
import { fixedClock } from '#platform/clock.ts';
import { makeServer } from '#platform/http/server.ts';
import { makeClient } from '#test/client.ts';
import { liveStage } from '#test/live-stage.ts';
import { type Visitor, visit } from './visitor.ts';

const REASON = 'Phải xác minh nơi sinh ở tỉnh khác, chưa có văn bản trả lời.';

test('a dossier that lacks a paper is supplemented, becomes late, gets its apology and one extension, is returned, and its due date is computed again offline', async () => {
  const { id, code } = await bringIn();
  const path = `/ho-so/${id}`;
  const officer = await visit({ userName: 'chuyenvien.lamson' });
  const counter = await visit({ userName: 'tiepnhan.lamson' });
  const leader = await visit({ userName: 'lanhdao.lamson' });

  await officer.go(path);
  await askForPaper(officer);
  await counter.go(path);
  await takePaper(counter);
  await officer.go(path);
  await appraise(officer);

  await lookForObligationsLive(await liveStage());
  await officer.go('/viec-can-lam');
  await draft(officer, code);
  await leader.go('/viec-can-lam');
  await sign(leader, code);

  await counter.go(path);
  await counter.press('Ghi việc giao');
  await counter.page.getByLabel('Trao tận tay').check();
  await counter.page.getByLabel('Bằng chứng').fill('Đã ký nhận vào bản lưu.');
  await counter.press('Ghi lại');
  await finish(id);
  await counter.go(path);
  await counter.press('Trả kết quả');
  await counter.press('Trả kết quả');
  const text = await counter.page.locator('main').innerText();
  for (const said of ['Xin lỗi muộn', 'Hẹn lại: 17:00 27/10/2026', 'Đã giải quyết xong, quá hạn', REASON])
    assert.ok(text.includes(said), `${said} is not said: ${text}`);
  await leader.go(path);
  assert.equal(await leader.page.getByRole('link', { name: 'Xin lỗi, gia hạn' }).count(), 0);
  for (const visitor of [counter, leader, officer]) await visitor.leave();
  await computeOffline(id);
});

/** Received at the counter and assigned to Nguyễn Văn Khởi five days before the visit: by then its date has passed. */
async function bringIn(): Promise<{ readonly id: string; readonly code: string }> {
  const stage = await liveStage();
  const then = makeServer({ ...stage.around, clock: fixedClock('2026-10-15T09:00:00+07:00') });
  const call = async (userName: string, path: string, body: object) => {
    const answer = await makeClient(then, await stage.signIn(userName)).api('POST', path, body);
    assert.equal(answer.status, 201, answer.text);
    return answer.json<{ id: string; code: string }>();
  };
  const body = await stage.system((context) => receiveBody({ context: () => context }));
  const { id, code } = await call('tiepnhan.lamson', '/api/dossiers', body);
  const { id: officerId } = await stage.system((context) => officerNamed(context, 'chuyenvien.lamson'));
  await call('tiepnhan.lamson', `/api/dossiers/${id}/hand-overs`, { version: 1 });
  await call('lanhdao.lamson', `/api/dossiers/${id}/assignments`, { version: 2, officerId });
  return { id, code };
}

/** The citizen opens the link that the QR code of the slip holds, loses the network, and computes the date again. */
async function computeOffline(id: string): Promise<void> {
  const stage = await liveStage();
  const link = await stage.system(async (context) => publicProofLink(context, id));
  const citizen = await visit({ width: 390 });
  await citizen.go(link);
  await citizen.page.waitForFunction('navigator.serviceWorker.ready.then(() => true)');
  await citizen.page.waitForFunction(`caches.match('${link}').then(Boolean)`);
  await citizen.page.context().setOffline(true);
  await citizen.page.getByRole('button', { name: 'Tính lại trên máy này' }).click();
  const result = citizen.page.locator('[data-proof-result]');
  await result.locator('.notice').waitFor();
  assert.match(await result.innerText(), /Khớp: máy của quý vị tính ra đúng như cơ quan công bố/);
  await citizen.leave();
}

async function askForPaper({ page, press }: Visitor): Promise<void> {
  await press('Yêu cầu bổ sung');
  await page.getByLabel('Giấy tờ, nội dung cần bổ sung').fill('Giấy chứng sinh (bản chính)');
  await page.getByLabel('Lý do', { exact: true }).selectOption('supplement.clarification');
  await page.getByLabel('Nói rõ lý do').fill('Chưa có giấy chứng sinh bản chính.');
  await press('Yêu cầu bổ sung');
}

async function takePaper({ page, press }: Visitor): Promise<void> {
  await press('Tiếp nhận bổ sung');
  await page.getByLabel('Giấy chứng sinh (bản chính)', { exact: true }).check();
  await press('Tiếp nhận bổ sung');
}

async function appraise({ page, press }: Visitor): Promise<void> {
  await press('Ghi kết quả thẩm định');
  await page.getByLabel('Đủ điều kiện, đề nghị giải quyết', { exact: true }).check();
  await page.getByLabel('Kết quả thẩm định').fill('Giấy chứng sinh hợp lệ, chờ xác minh nơi sinh.');
  await press('Ghi kết quả thẩm định');
}

/** The row of the inbox leads to the drafted letter. */
async function draft({ page, look, press }: Visitor, code: string): Promise<void> {
  await openTask({ page, look }, code);
  await page.getByLabel('Lý do chưa trả kết quả đúng hẹn').fill(REASON);
  await press('Trình lãnh đạo ký');
}

async function sign({ page, look, press }: Visitor, code: string): Promise<void> {
  await openTask({ page, look }, code);
  assert.equal(await page.getByLabel('Lý do chưa trả kết quả đúng hẹn').inputValue(), REASON);
  assert.equal(await page.getByLabel('Ngày hẹn lại').inputValue(), '27/10/2026');
  await press('Ký và gửi');
}

async function openTask({ page, look }: Pick<Visitor, 'page' | 'look'>, code: string): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: code });
  await Promise.all([page.waitForEvent('framenavigated'), row.getByRole('link').first().click()]);
  await look();
}

/** From the appraisal to the signed result: other journeys go this way on foot. */
async function finish(id: string): Promise<void> {
  const stage = await liveStage();
  const call = async (userName: string, noun: string, body: object) => {
    const client = await stage.as(userName);
    const { version } = (await client.api('GET', `/api/dossiers/${id}`)).json<{ version: number }>();
    const answer = await client.api('POST', `/api/dossiers/${id}/${noun}`, { version, ...body });
    assert.equal(answer.status, 201, answer.text);
  };
  await call('chuyenvien.lamson', 'submissions', {});
  await call('lanhdao.lamson', 'approvals', {});
  const clerk = await stage.as('vanthu.lamson');
  const file = { name: 'giay-khai-sinh.pdf', contentBase64: PDF.toString('base64') };
  const { upload } = (await clerk.api('POST', '/api/uploads', file)).json<{ upload: string }>();
  await call('vanthu.lamson', 'results', { resultNumber: '15/2026', upload });
}
