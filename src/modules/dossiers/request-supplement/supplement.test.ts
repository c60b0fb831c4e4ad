import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyOf } from '#platform/audit/list-events.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { formFields, plain } from '#test/form-fields.ts';
import { paths } from '../paths.ts';
import { makeFile } from '../receive/testing.ts';
import { getDossier, listParts } from '../sql/dossier-rows.ts';
import { listPauses } from '../sql/pauses.ts';
import { sendStep, stepPath } from '../transition/testing.ts';
import { ASKED, doStep, makeAppraising } from './testing.ts';

async function dueOf(app: TestApp, id: string): Promise<string[]> {
  const { dueAt, originalDueAt } = await getDossier(app.context(), id);
  return [dueAt, originalDueAt].map((at) =>
    String(at?.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDateTime().toString({ smallestUnit: 'minute' })),
  );
}

const FRIDAY = '2026-10-16T16:00:00+07:00';
const MONDAY = '2026-10-19T08:00:00+07:00';

test('asked on Friday, brought on Monday: the clock stands still meanwhile, and two office hours are added', () =>
  withApp(async (app) => {
    const id = await makeAppraising(app);
    const asked = await doStep(app.at(FRIDAY), id, 'ask');
    assert.deepEqual([asked.status, asked.json().state], [201, 'awaitingSupplement']);
    const [open] = await listPauses(app.context(), id);
    assert.deepEqual([open?.requested, open?.late, open?.clockMode], [ASKED.requested, false, 'pause']);
    // Asked after 15:00: Saturday and Sunday are no days, Monday is day zero.
    assert.equal(open?.answerDueAt.toString(), '2026-10-28T10:00:00Z');
    const answer = await doStep(app.at(MONDAY), id, 'supply');
    assert.deepEqual([answer.status, answer.json().state], [201, 'appraising']);
    assert.deepEqual(await dueOf(app, id), ['2026-10-21T09:00', '2026-10-20T17:00']);
    const parts = await listParts(app.context(), id);
    assert.deepEqual(
      parts.slice(-2).map(({ name, form, count }) => [name, form, count]),
      [
        ['Giấy chứng sinh (bản chính)', 'original', 1],
        ['Tờ khai đã ghi nơi sinh', 'copy', 2],
      ],
    );
    const types = (await historyOf(app.context(), id)).map(({ type }) => type);
    assert.deepEqual(types.slice(-2), ['dossier.supplement-requested', 'dossier.supplement-received']);
  }));

test('on the ground of missing papers the time limit counts again from zero', () =>
  withApp(async (app) => {
    const id = await makeAppraising(app);
    await doStep(app.at(FRIDAY), id, 'ask', { reasonCode: 'supplement.incomplete' });
    await doStep(app.at(MONDAY), id, 'supply');
    assert.deepEqual(await dueOf(app, id), ['2026-10-22T17:00', '2026-10-20T17:00']);
    const page = await (await app.at(MONDAY).as('lanhdao.lamson')).get(paths.dossier(id));
    assert.match(plain(page.text), /thời hạn tính lại từ đầu khi nhận đủ bổ sung/);
    assert.match(plain(page.text), /Hẹn trả ban đầu: 17:00 20\/10\/2026|Hẹn trả ban đầu: 20\/10\/2026/);
  }));

test('a second request of the same step needs its own ground, keeps the first date, and is flagged for ever', () =>
  withApp(async (app) => {
    const id = await makeAppraising(app);
    await doStep(app.at(FRIDAY), id, 'ask');
    await doStep(app.at(MONDAY), id, 'supply');
    const again = await doStep(app, id, 'ask');
    assert.equal(again.status, 422);
    assert.equal(
      again.json<{ errors: { code: string }[] }>().errors[0]?.code,
      'dossiers.legal-ground-missing',
    );
    const legalGround = 'Luật Hộ tịch Điều 16 khoản 2';
    assert.equal((await doStep(app, id, 'ask', { legalGround })).status, 201);
    const officer = await app.as('chuyenvien.lamson');
    const page = plain((await officer.get(paths.dossier(id))).text);
    assert.match(page, /Yêu cầu lần nữa/);
    assert.match(page, /Luật Hộ tịch Điều 16 khoản 2/);
    assert.match(plain((await officer.get(paths.history(id))).text), /Yêu cầu lần nữa của cùng bước/);
    await doStep(app.at('2026-10-20T10:00:00+07:00'), id, 'supply');
    assert.deepEqual(await dueOf(app, id), ['2026-10-21T10:00', '2026-10-20T17:00']);
  }));

test('asked after the third working day it is flagged as late', () =>
  withApp(async (app) => {
    const id = await makeAppraising(app);
    await doStep(app.at('2026-10-21T08:00:00+07:00'), id, 'ask');
    assert.equal((await listPauses(app.context(), id))[0]?.late, true);
    const page = await (await app.as('lanhdao.lamson')).get(paths.dossier(id));
    assert.match(plain(page.text), /Yêu cầu muộn: sau 03 ngày làm việc/);
  }));

test('by page: lines become items, scans are kept, what is missing is said at its item', () =>
  withApp(async (app) => {
    const id = await makeAppraising(app);
    const form = { ...ASKED, requested: 'Giấy chứng sinh\r\n\r\n  Tờ khai mới  ' };
    const wrong = await sendStep(app, id, {
      verb: 'requestSupplement',
      by: 'chuyenvien.lamson',
      form: { ...form, requested: ' \n ' },
    });
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /href="#requested"/);
    await sendStep(app, id, { verb: 'requestSupplement', by: 'chuyenvien.lamson', form });
    assert.deepEqual((await listPauses(app.context(), id))[0]?.requested, ['Giấy chứng sinh', 'Tờ khai mới']);
    const clerk = await app.as('tiepnhan.lamson');
    const path = stepPath(id, 'receiveSupplement');
    const first = { 'supplied.1.taken': 'yes', 'supplied.1.scan': makeFile('chung-sinh.pdf') };
    const partly = await clerk.post(path, formFields((await clerk.get(path)).text, first));
    assert.equal(partly.status, 422);
    assert.match(plain(partly.text), /Chưa nhận: Tờ khai mới/);
    assert.match(partly.text, /chung-sinh\.pdf/);
    const whole = await clerk.post(path, formFields(partly.text, { 'supplied.2.taken': 'yes' }));
    assert.equal(whole.status, 303);
    const [scanned, other] = (await listParts(app.context(), id)).slice(-2);
    assert.ok(scanned?.fileId);
    assert.equal(other?.fileId, null);
  }));

test('refused: no list, no reason, a reason of another kind, items nobody asked for, other people', () =>
  withApp(async (app) => {
    const id = await makeAppraising(app);
    for (const body of [{ requested: [] }, { reasonText: 'ngắn' }, { reasonCode: 'refuse.dispute' }])
      assert.equal((await doStep(app, id, 'ask', body)).status, 422, JSON.stringify(body));
    for (const by of ['hotich2.lamson', 'lanhdao.lamson', 'tiepnhan.lamson', 'quantri.lamson'])
      assert.ok([403, 404].includes((await doStep(app, id, 'ask', {}, by)).status), by);
    assert.equal((await doStep(app, id, 'supply')).status, 409);
    await doStep(app, id, 'ask');
    const unlisted = { supplied: { 1: { taken: 'yes' }, 2: { taken: 'yes' }, 3: { taken: 'yes' } } };
    assert.equal((await doStep(app, id, 'supply', unlisted)).status, 422);
    for (const by of ['chuyenvien.lamson', 'lanhdao.lamson'])
      assert.equal((await doStep(app, id, 'supply', {}, by)).status, 403, by);
    assert.equal((await doStep(app, id, 'supply', {}, 'tiepnhan.bendo')).status, 404);
    assert.equal((await doStep(app, id, 'ask')).status, 409, 'it waits already');
  }));
