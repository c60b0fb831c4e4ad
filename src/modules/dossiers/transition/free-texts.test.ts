import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';
import { receiveBody, receiveByPage } from '../receive/testing.ts';
import { stepPath } from './testing.ts';

const NUMBER = 'Đã gọi cho người có số 999 085 001 234';

test('no step takes an identity number into its words, by interface', () =>
  withApp(async (app) => {
    const id = await receiveByPage(app);
    const clerk = await app.as('tiepnhan.lamson');
    const leader = await app.as('lanhdao.lamson');
    const officer = await app.as('chuyenvien.lamson');
    const reason = { reasonCode: 'refuse.dispute', reasonText: NUMBER };
    for (const [client, noun, field, body] of [
      [clerk, 'hand-overs', 'note', { note: NUMBER }],
      [leader, 'assignments', 'note', { officerId: id, note: NUMBER }],
      [officer, 'appraisals', 'conclusion', { proposal: 'grant', conclusion: NUMBER }],
      [officer, 'submissions', 'note', { note: NUMBER }],
      [leader, 'approvals', 'note', { note: NUMBER }],
      [leader, 'send-backs', 'reasonText', reason],
      [leader, 'refusals', 'reasonText', reason],
      [clerk, 'returns', 'proof', { receivedBy: 'Lò Thị Mẩy', relation: 'owner', proof: NUMBER }],
    ] as const) {
      const answer = await client.api('POST', `/api/dossiers/${id}/${noun}`, { version: 1, ...body });
      assert.equal(answer.status, 422, `${noun}: ${answer.text}`);
      assert.ok(
        answer.text.includes(`"${field}"`) && answer.text.includes('dossiers.text-holds-number'),
        noun,
      );
    }
    const refusal = { ...(await receiveBody(app)), ...reason, reasonCode: 'intake.not-competent' };
    const answer = await clerk.api('POST', '/api/intake-refusals', refusal);
    assert.equal(answer.status, 422);
    assert.match(answer.text, /dossiers\.text-holds-number/);
  }));

test('the page says what to take out, and keeps what was typed', () =>
  withApp(async (app) => {
    const id = await receiveByPage(app);
    const clerk = await app.as('tiepnhan.lamson');
    const page = await clerk.post(stepPath(id, 'handOver'), { version: '1', note: NUMBER });
    assert.equal(page.status, 422);
    assert.match(page.text, /Không ghi số định danh, số điện thoại vào đây/);
    assert.match(page.text, /Đã gọi cho người có số 999 085 001 234<\/textarea>/);
  }));
