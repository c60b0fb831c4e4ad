import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findUnitByCode } from '#modules/organization/index.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { formFields, plain } from '#test/form-fields.ts';
import { refusalOf } from '#test/refusal-of.ts';
import { lookForObligations, tasksOf } from '../obligations/testing.ts';
import { paths } from '../paths.ts';
import { consultationSlipPage } from '../print/consultation-slip.page.ts';
import { printed } from '../print/testing.ts';
import { makeFile } from '../receive/testing.ts';
import { doStep, makeAppraising } from '../request-supplement/testing.ts';
import { listConsultations } from '../sql/consultations.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { callStep, sendStep, stepPath } from '../transition/testing.ts';

const ASKED_AT = '2026-10-16T09:00:00+07:00';
const QUESTION = 'Đề nghị cho biết trẻ đã được đăng ký khai sinh tại xã hay chưa.';
const ANSWER = 'Chưa có đăng ký khai sinh nào của trẻ tại địa bàn.';

async function unitId(app: TestApp, code: string): Promise<string> {
  return (await findUnitByCode(app.context(), code))?.id ?? '';
}

function byLast(a: (string | undefined)[], b: (string | undefined)[]): number {
  return String(a.at(-1)).localeCompare(String(b.at(-1)));
}

/** Lam Sơn asks Bến Đò and the department of justice at once, two working days each. */
async function ask(app: TestApp, id: string, changes = {}) {
  const unitIds = [await unitId(app, 'H99.8'), await unitId(app, 'H99.2')];
  const body = { unitIds, question: QUESTION, workingDays: 2, ...changes };
  return callStep(app, id, { by: 'chuyenvien.lamson', noun: 'consultations', body });
}

async function answer(app: TestApp, id: string, number: number, by = 'lanhdao.bendo') {
  const client = await app.as(by);
  return client.api('POST', `/api/dossiers/${id}/consultations/${number}/answers`, { answer: ANSWER });
}

test('units asked at once see the dossier, have a task each, and the clock of the dossier runs on', () =>
  withApp(async (plainApp) => {
    const app = plainApp.at(ASKED_AT);
    const id = await makeAppraising(app);
    const before = await getDossier(app.context(), id);
    const stranger = await app.as('lanhdao.bendo');
    assert.equal((await stranger.get(paths.dossier(id))).status, 404);
    assert.equal((await ask(app, id)).status, 201);
    const dossier = await getDossier(app.context(), id);
    assert.deepEqual([dossier.state, dossier.dueAt], [before.state, before.dueAt]);
    const [first, second] = await listConsultations(app.context(), id);
    // Friday 09:00, two working days: Tuesday at closing.
    assert.deepEqual(
      [first?.dueAt.toString(), second?.unitId],
      ['2026-10-20T10:00:00Z', await unitId(app, 'H99.2')],
    );
    assert.deepEqual(
      (await tasksOf(app, id)).map(({ kind, unitId: at, href }) => [kind, at, href]).toSorted(byLast),
      [first, second].map((each) => [
        'dossiers.consultation',
        each?.unitId,
        paths.consultation(id, String(each?.number)),
      ]),
    );
    const page = plain((await stranger.get(paths.dossier(id))).text);
    assert.match(page, /Lấy ý kiến đơn vị khác.*Chờ trả lời.*Trả lời ý kiến/s);
    assert.match(plain((await stranger.get('/viec-can-lam')).text), /Trả lời ý kiến về hồ sơ/);
    assert.equal((await (await app.as('tiepnhan.doiche')).get(paths.dossier(id))).status, 404);
    const history = plain((await stranger.get(paths.history(id))).text);
    assert.match(
      history,
      /Lấy ý kiến đơn vị khác.*Đơn vị được hỏi: [^<]*; [^<]*.*Thời hạn trả lời: 2 ngày làm việc/s,
    );
  }));

test('an answer in time, with its file, by page; once, and only by the unit that was asked', () =>
  withApp(async (plainApp) => {
    const app = plainApp.at(ASKED_AT);
    const id = await makeAppraising(app);
    await ask(app, id);
    for (const by of ['lanhdao.lamson', 'chuyenvien.tuphap'])
      assert.equal((await answer(app, id, 1, by)).status, 403, by);
    assert.equal((await answer(app, id, 1, 'lanhdao.doiche')).status, 404);
    const leader = await app.as('lanhdao.bendo');
    const path = paths.consultation(id, '1');
    const short = await leader.post(
      path,
      formFields((await leader.get(path)).text, { answer: 'Chưa.', file: makeFile('y-kien.pdf') }),
    );
    assert.equal(short.status, 422);
    assert.match(short.text, /y-kien\.pdf/);
    const sent = await leader.post(path, formFields(short.text, { answer: ANSWER }));
    assert.equal(sent.status, 303);
    const [given] = await listConsultations(app.context(), id);
    assert.ok(given?.answer?.fileId);
    const officer = await app.as('chuyenvien.lamson');
    assert.equal((await officer.get(paths.file(id, given.answer.fileId))).status, 200);
    assert.match(plain((await officer.get(paths.dossier(id))).text), /Đã trả lời/);
    assert.equal((await tasksOf(app, id)).find(({ href }) => href === path)?.outcome, 'done');
    assert.equal((await answer(app, id, 1)).status, 409);
    await lookForObligations(app.at('2026-10-23T09:00:00+07:00'));
    const kinds = (await tasksOf(app, id)).map(({ kind }) => kind);
    assert.equal(
      kinds.filter((kind) => kind === 'dossiers.consultation-late').length,
      1,
      'of the other unit only',
    );
  }));

test('what is late is reported once to the head of the one-stop office, and stays late', () =>
  withApp(async (plainApp) => {
    const app = plainApp.at(ASKED_AT);
    const id = await makeAppraising(app);
    await ask(app, id, { unitIds: [await unitId(app, 'H99.8')] });
    await lookForObligations(app.at('2026-10-20T17:00:00+07:00'));
    const late = (await tasksOf(app, id)).filter(({ kind }) => kind === 'dossiers.consultation-late');
    assert.deepEqual(late, []);
    const over = app.at('2026-10-20T17:01:00+07:00');
    await lookForObligations(over);
    await lookForObligations(over);
    const report = (await tasksOf(app, id)).filter(({ kind }) => kind === 'dossiers.consultation-late');
    const { receivingUnitId } = await getDossier(app.context(), id);
    assert.deepEqual(
      report.map(({ unitId: at, role }) => [at, role]),
      [[receivingUnitId, 'leader']],
    );
    const head = await over.as('lanhdao.lamson');
    assert.match(
      plain((await head.get('/viec-can-lam')).text),
      /Đơn vị được hỏi chưa trả lời ý kiến đúng hạn/,
    );
    assert.equal((await answer(over, id, 1)).status, 201);
    const later = app.at('2026-11-02T09:00:00+07:00');
    const page = plain((await (await later.as('lanhdao.lamson')).get(paths.dossier(id))).text);
    assert.match(page, /Trả lời muộn/);
    const listed = await head.api('GET', `/api/dossiers/${id}/consultations`);
    assert.equal(listed.json<{ consultations: { late: boolean }[] }>().consultations[0]?.late, true);
    assert.match(plain((await head.get(paths.history(id))).text), /Trả lời muộn hơn thời hạn/);
  }));

test('when the dossier ends nobody waits any more', () =>
  withApp(async (plainApp) => {
    const app = plainApp.at(ASKED_AT);
    const id = await makeAppraising(app);
    await ask(app, id);
    await doStep(app, id, 'withdraw');
    assert.ok((await tasksOf(app, id)).every(({ outcome }) => outcome === 'cancelled'));
    assert.equal((await answer(app, id, 1)).status, 409);
    await lookForObligations(app.at('2026-11-02T09:00:00+07:00'));
    assert.equal((await tasksOf(app, id)).length, 2, 'nothing is reported');
  }));

test('by page with up to three units; wrong input is said at its field', () =>
  withApp(async (plainApp) => {
    const app = plainApp.at(ASKED_AT);
    const id = await makeAppraising(app);
    const benDo = await unitId(app, 'H99.8');
    const send = (form: Record<string, string>) =>
      sendStep(app, id, { verb: 'consult', by: 'chuyenvien.lamson', form });
    const empty = await send({ question: QUESTION });
    assert.equal(empty.status, 422);
    assert.match(empty.text, /href="#unitIds"/);
    const sent = await send({
      'unitIds.1': benDo,
      'unitIds.3': await unitId(app, 'H99.2'),
      question: QUESTION,
    });
    assert.equal(sent.status, 303);
    assert.equal((await listConsultations(app.context(), id)).length, 2);
    const again = await send({ 'unitIds.1': benDo, question: QUESTION });
    assert.match(plain(again.text), /xã Bến Đò.* đã được hỏi và chưa trả lời/);
    const itself = (await getDossier(app.context(), id)).competentUnitId;
    for (const changes of [{ unitIds: [itself] }, { unitIds: [] }, { workingDays: 0 }, { question: 'ngắn' }])
      assert.equal((await ask(app, id, changes)).status, 422, JSON.stringify(changes));
    assert.equal((await (await app.as('lanhdao.lamson')).get(stepPath(id, 'consult'))).status, 403);
  }));

test('the slip: who asks whom what until when, and the answer', () =>
  withApp(async (plainApp) => {
    const app = plainApp.at(ASKED_AT);
    const id = await makeAppraising(app);
    await ask(app, id);
    const path = paths.consultationSlip(id, '1');
    const slip = () => printed(app, 'chuyenvien.lamson', consultationSlipPage, path, { number: '1' });
    const before = await slip();
    assert.equal(before.pages, 1);
    const squeezed = (text: string) => text.replaceAll(/\s/g, '');
    for (const each of [
      'PHIẾU CHUYỂN XỬ LÝ, LẤY Ý KIẾN',
      QUESTION,
      '02 ngày làm việc',
      'Sở Tư pháp',
      'Nguyễn Văn Khởi',
    ])
      assert.ok(squeezed(before.text).includes(squeezed(each)), each);
    await answer(app, id, 1);
    assert.ok(squeezed((await slip()).text).includes(squeezed(ANSWER)));
    const missing = await (await app.as('chuyenvien.lamson')).get(paths.consultationSlip(id, '7'));
    assert.equal(missing.status, 404);
  }));

test('direct SQL can neither change nor delete what was asked and answered, nor move its deadline', () =>
  withApp(async (plainApp) => {
    const app = plainApp.at(ASKED_AT);
    const id = await makeAppraising(app);
    await ask(app, id);
    await answer(app, id, 1);
    for (const statement of [
      'update dossiers.consultation set due_at = now()',
      'update dossiers.consultation_answer set answer = answer',
      'delete from dossiers.consultation_answer',
      'delete from dossiers.consultation',
    ])
      assert.equal(await refusalOf(app, statement), '42501', statement);
  }));
