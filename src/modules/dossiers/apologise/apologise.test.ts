import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';
import { plain } from '#test/form-fields.ts';
import { extendedDueAt } from '../domain/apology.ts';
import { lookForObligations, tasksOf } from '../obligations/testing.ts';
import { paths } from '../paths.ts';
import { doStep, makeAppraising } from '../request-supplement/testing.ts';
import { listApologies } from '../sql/apologies.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { doApology, REASON } from './testing.ts';

// makeAppraising: received on Thursday 15/10/2026 09:00, due on Tuesday 20/10 at 17:00: to be apologised for by Monday 17:00.
const IN_TIME = '2026-10-19T16:00:00+07:00';
const LATE = '2026-10-20T09:00:00+07:00';

test('the officer drafts, the leader signs in time; the dossier is late all the same', () =>
  withApp(async (app) => {
    const id = await makeAppraising(app);
    const then = app.at(IN_TIME);
    await lookForObligations(then);
    const [task] = await tasksOf(app, id);
    assert.equal(task?.dueAt?.toString(), '2026-10-19T10:00:00Z');
    const officer = await then.as('chuyenvien.lamson');
    const form = plain((await officer.get(task?.href ?? '')).text);
    assert.match(form, /hẹn trả kết quả ngày 20\/10\/2026\. Đến nay đã qua 2 ngày làm việc/);
    assert.match(form, /value="27\/10\/2026"/);
    assert.equal((await doApology(then, id, 'draft')).status, 201);
    assert.deepEqual(
      (await tasksOf(app, id)).map(({ officerId, role }) => [officerId, role]),
      [[null, 'leader']],
    );
    const leader = await then.as('lanhdao.lamson');
    assert.match(plain((await leader.get('/viec-can-lam')).text), /trả kết quả hoặc xin lỗi, gia hạn/);
    const led = await leader.get(task?.href ?? '');
    assert.equal(led.location, paths.apologise(id));
    assert.match(plain((await leader.get(paths.apologise(id))).text), new RegExp(REASON));
    assert.equal((await doApology(then, id, 'sign')).status, 201);
    const dossier = await getDossier(app.context(), id);
    assert.deepEqual(
      [dossier.dueAt?.toString(), extendedDueAt(await listApologies(app.context(), id))?.toString()],
      ['2026-10-20T10:00:00Z', '2026-10-27T10:00:00Z'],
    );
    const [letter] = await listApologies(app.context(), id);
    assert.deepEqual([letter?.late, letter?.kind], [false, 'overdue']);
    assert.equal((await tasksOf(app, id))[0]?.outcome, 'done');
    const after = app.at('2026-10-22T09:00:00+07:00');
    const seen = (await (await after.as('tiepnhan.lamson')).api('GET', `/api/dossiers/${id}`)).json();
    assert.deepEqual([seen.apologyState, seen.extendedDueAt], ['inTime', '2026-10-27T10:00:00Z']);
    const page = plain((await (await after.as('tiepnhan.lamson')).get(paths.dossier(id))).text);
    assert.match(page, /Hẹn lại: 17:00 27\/10\/2026/);
    assert.match(page, /Quá hạn: /);
  }));

test('signed after its deadline the apology is late for ever', () =>
  withApp(async (app) => {
    const id = await makeAppraising(app);
    const late = app.at(LATE);
    const leader = await late.as('lanhdao.lamson');
    assert.match(plain((await leader.get(paths.apologise(id))).text), /Đã quá hạn xin lỗi/);
    const saved = await leader.post(paths.apologise(id), {
      version: String((await getDossier(app.context(), id)).version),
      reasonText: REASON,
      newDueOn: '27/10/2026',
    });
    assert.equal(saved.status, 303);
    assert.equal((await listApologies(app.context(), id))[0]?.late, true);
    const page = plain((await leader.get(paths.dossier(id))).text);
    assert.match(page, /Xin lỗi muộn/);
    assert.match(page, /Xin lỗi muộn: sau hạn xin lỗi/);
    const list = async (state: string) =>
      (await leader.api('GET', `/api/dossiers?apology=${state}`)).json<{ total: number }>().total;
    assert.deepEqual([await list('late'), await list('missing'), await list('inTime')], [1, 0, 0]);
  }));

test('one extension, one apology for a date; what is wrong is said at its field and nothing typed is lost', () =>
  withApp(async (app) => {
    const id = await makeAppraising(app);
    const then = app.at(IN_TIME);
    const fault = async (body: object) => {
      const answer = await doApology(then, id, 'sign', body);
      const { code, fields } = answer.json<{ code: string; fields?: { code: string }[] }>();
      return [answer.status, fields?.[0]?.code ?? code];
    };
    assert.deepEqual(await fault({ newDueOn: '2026-10-25' }), [422, 'dossiers.new-due-day-off']);
    assert.deepEqual(await fault({ newDueOn: '2026-10-20' }), [422, 'dossiers.new-due-too-early']);
    assert.deepEqual(await fault({ newDueOn: undefined }), [422, 'dossiers.new-due-day']);
    assert.equal((await fault({ reasonText: 'ngắn' }))[0], 422);
    const leader = await then.as('lanhdao.lamson');
    const page = await leader.post(paths.apologise(id), {
      version: '1',
      reasonText: REASON,
      newDueOn: '31/02/2026',
    });
    assert.equal(page.status, 422);
    assert.match(plain(page.text), new RegExp(REASON));
    assert.equal((await doApology(then, id, 'sign', {}, 'chuyenvien.lamson')).status, 403);
    assert.equal((await doApology(then, id, 'draft', {}, 'chuyenvien.bendo')).status, 404);
    await doApology(then, id, 'sign');
    assert.deepEqual(await fault({}), [409, 'dossiers.apologised-already']);
  }));

test('after another pause the date is another: it may be apologised for, but not extended again', () =>
  withApp(async (app) => {
    const id = await makeAppraising(app);
    await doApology(app.at(IN_TIME), id, 'sign');
    await doStep(app.at('2026-10-20T08:00:00+07:00'), id, 'ask');
    assert.equal((await doApology(app.at(LATE), id, 'sign')).status, 409);
    await doStep(app.at('2026-10-22T08:00:00+07:00'), id, 'supply');
    const then = app.at('2026-10-22T09:00:00+07:00');
    const again = await doApology(then, id, 'sign');
    assert.equal(again.status, 422);
    assert.match(again.text, /dossiers\.extended-already/);
    assert.equal((await doApology(then, id, 'sign', { newDueOn: undefined })).status, 201);
    const letters = await listApologies(app.context(), id);
    assert.deepEqual(
      letters.map(({ newDueAt }) => newDueAt !== null),
      [true, false],
    );
  }));

test('who receives records once how the citizen got it', () =>
  withApp(async (app) => {
    const id = await makeAppraising(app);
    await doApology(app.at(IN_TIME), id, 'sign');
    assert.equal((await doApology(app, id, 'deliver', { deliveredOn: '2026-10-18' })).status, 422);
    assert.equal((await doApology(app, id, 'deliver', {}, 'vanthu.lamson')).status, 403);
    const clerk = await app.as('tiepnhan.lamson');
    assert.match(plain((await clerk.get(paths.dossier(id))).text), /Ghi việc giao/);
    const path = paths.apologyDelivery(id, '1');
    assert.equal((await clerk.get(path)).status, 200);
    const form = { channel: 'hand', deliveredOn: '20/10/2026', note: 'Đã ký nhận vào bản lưu.' };
    assert.equal((await clerk.post(path, form)).status, 303);
    assert.equal((await clerk.post(path, form)).status, 409);
    assert.match(plain((await clerk.get(paths.dossier(id))).text), /Trao tận tay, 20\/10\/2026: Đã ký nhận/);
  }));

test('lost papers have an apology of their own, without a new date, whatever the step', () =>
  withApp(async (app) => {
    const id = await makeAppraising(app);
    assert.equal((await doApology(app, id, 'lose', { lostPapers: [] })).status, 422);
    assert.equal((await doApology(app, id, 'lose', {}, 'tiepnhan.lamson')).status, 403);
    const leader = await app.as('lanhdao.lamson');
    const saved = await leader.post(paths.lostPapers(id), {
      version: String((await getDossier(app.context(), id)).version),
      lostPapers: 'Giấy chứng sinh\nTờ khai',
      responsible: 'Bộ phận lưu trữ',
      costVnd: '150000',
      reasonText: 'Thất lạc khi chuyển phòng làm việc.',
    });
    assert.equal(saved.status, 303);
    const page = plain((await leader.get(paths.dossier(id))).text);
    assert.match(page, /Giấy chứng sinh; Tờ khai/);
    assert.match(page, /150\.000 đồng/);
    const pdf = await leader.get(paths.apologyLetter(id, '1'));
    assert.equal(pdf.headers.get('content-type'), 'application/pdf');
    assert.equal((await leader.get(paths.apologyLetter(id, '2'))).status, 404);
  }));
