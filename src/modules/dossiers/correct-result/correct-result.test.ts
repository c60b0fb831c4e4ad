import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noticesAbout } from '#modules/notices/index.ts';
import { MAIL_SETTINGS } from '#modules/notices/testing.ts';
import { getFile } from '#platform/files/files.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { formFields, plain } from '#test/form-fields.ts';
import { refusalOf } from '#test/refusal-of.ts';
import { paths } from '../paths.ts';
import { correctionLetterPage } from '../print/correction-letter.page.ts';
import { printed } from '../print/testing.ts';
import { makeFile, receiveByPage } from '../receive/testing.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { listResultCorrections } from '../sql/result-corrections.ts';
import { makeDossier } from '../testing.ts';
import { callStep, stepPath, uploadPdf, walkTo } from '../transition/testing.ts';

const FAULT = 'Năm sinh của mẹ ghi 1986, đúng là 1985.';
const APOLOGY = 'Chúng tôi thành thật xin lỗi Ông/Bà vì sai sót này.';

async function makeReady(app: TestApp): Promise<string> {
  const id = await receiveByPage(app, { 'owner.email': 'lo.may@example.vn' });
  await walkTo(app, id, 'returnResult');
  return id;
}

async function correct(app: TestApp, id: string, changes = {}, by = 'vanthu.lamson') {
  const { upload } = await uploadPdf(app);
  const body = {
    foundBy: 'citizen',
    fault: FAULT,
    apology: APOLOGY,
    resultNumber: '15a/2026',
    upload,
    ...changes,
  };
  return callStep(app, id, { by, noun: 'result-corrections', body });
}

test('a wrong result is replaced: both files stay, the old one is marked, the citizen is told', () =>
  withApp(async (plainApp) => {
    const app = plainApp.configured(MAIL_SETTINGS);
    const id = await makeReady(app);
    const before = await getDossier(app.context(), id);
    const answer = await correct(app, id);
    assert.equal(answer.status, 201, answer.text);
    const after = await getDossier(app.context(), id);
    assert.deepEqual(
      [after.state, after.endedAt, after.resultNumber],
      ['resultReady', before.endedAt, '15a/2026'],
    );
    assert.notEqual(after.resultFileId, before.resultFileId);
    const [kept] = await listResultCorrections(app.context(), id);
    assert.deepEqual([kept?.oldFileId, kept?.newFileId], [before.resultFileId, after.resultFileId]);
    const clerk = await app.as('tiepnhan.lamson');
    assert.equal(
      (await clerk.get(paths.file(id, before.resultFileId ?? ''))).status,
      200,
      'the old one can be read',
    );
    assert.match(
      plain((await clerk.get(paths.dossier(id))).text),
      /Đã bị thay thế.*Công dân phản ánh.*Năm sinh của mẹ/s,
    );
    const history = plain((await clerk.get(paths.history(id))).text);
    assert.match(
      history,
      /Đính chính kết quả.*Sai sót: Năm sinh của mẹ.*Người phát hiện: Công dân phản ánh/s,
    );
    const templates = (await noticesAbout(app.context(), id)).map(({ template }) => template);
    assert.ok(templates.includes('resultCorrected'), templates.join());
  }));

test('a result that was returned is corrected by page, again if need be; a file that came with a mistake is kept', () =>
  withApp(async (app) => {
    const id = await makeReady(app);
    const returned = {
      by: 'tiepnhan.lamson',
      noun: 'returns',
      body: { relation: 'owner', receivedBy: 'Lò Thị Mẩy' },
    };
    assert.equal((await callStep(app, id, returned)).status, 201);
    const clerk = await app.as('vanthu.lamson');
    const path = stepPath(id, 'correctResult');
    const page = await clerk.get(path);
    assert.match(plain(page.text), /thành thật xin lỗi Ông\/Bà/);
    const wrong = await clerk.post(
      path,
      formFields(page.text, { fault: 'Sai.', result: makeFile('dung.pdf') }),
    );
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /href="#foundBy"/);
    const sent = await clerk.post(path, formFields(wrong.text, { fault: FAULT, foundBy: 'office' }));
    assert.equal(sent.status, 303);
    const { resultFileId, state } = await getDossier(app.context(), id);
    assert.equal(state, 'returned');
    assert.equal((await getFile(app.context(), resultFileId ?? '')).name, 'dung.pdf');
    assert.equal((await correct(app, id)).status, 201);
    assert.equal((await listResultCorrections(app.context(), id)).length, 2);
  }));

test('refused: without the new file, without fault or apology, before there is a result, for a refusal, by others', () =>
  withApp(async (app) => {
    const id = await makeReady(app);
    for (const changes of [{ upload: undefined }, { fault: 'Sai' }, { apology: '' }, { foundBy: 'nobody' }])
      assert.equal((await correct(app, id, changes)).status, 422, JSON.stringify(changes));
    for (const by of ['tiepnhan.lamson', 'chuyenvien.lamson'])
      assert.equal((await correct(app, id, {}, by)).status, 403, by);
    for (const state of ['approved', 'refused'] as const) {
      const other = await makeDossier(app.context(), { state });
      assert.equal((await correct(app, other.id)).status, 409, state);
    }
    const refusal = await makeDossier(app.context(), { state: 'refused' });
    const leader = await app.as('lanhdao.lamson');
    assert.doesNotMatch((await leader.get(paths.dossier(refusal.id))).text, /Đính chính kết quả/);
  }));

test('the letter apologises and says what was wrong; direct SQL can neither change nor delete a correction', () =>
  withApp(async (app) => {
    const id = await makeReady(app);
    await correct(app, id);
    const path = paths.correctionLetter(id, '1');
    const { pages, text } = await printed(app, 'vanthu.lamson', correctionLetterPage, path, { number: '1' });
    assert.equal(pages, 1);
    const squeezed = (each: string) => each.replaceAll(/\s/g, '');
    for (const each of ['VĂN BẢN XIN LỖI VÀ ĐÍNH CHÍNH KẾT QUẢ', FAULT, APOLOGY, '15a/2026', 'Lò Thị Mẩy'])
      assert.ok(squeezed(text).includes(squeezed(each)), each);
    for (const statement of [
      'update dossiers.result_correction set fault = fault',
      'update dossiers.result_correction set old_file_id = new_file_id',
      'delete from dossiers.result_correction',
    ])
      assert.equal(await refusalOf(app, statement), '42501', statement);
    const again = `insert into dossiers.result_correction select province_id, dossier_id, 9, found_by, fault, apology, old_file_id,
      old_result_number, new_file_id, new_result_number, corrected_by, corrected_at from dossiers.result_correction`;
    assert.equal(await refusalOf(app, again), 'result_correction_once');
  }));
