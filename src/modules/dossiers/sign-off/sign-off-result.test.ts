import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyOf } from '#platform/audit/list-events.ts';
import { getFile } from '#platform/files/files.ts';
import { makeSignedPdf } from '#platform/files/signed-pdf.testing.ts';
import { withApp } from '#test/app.ts';
import { formFields } from '#test/form-fields.ts';
import { makeFile, PDF, PNG, receiveByPage } from '../receive/testing.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { callStep, stepPath, walkTo } from '../transition/testing.ts';

test('without a file there is no result; the number that was typed stays', () =>
  withApp(async (app) => {
    const id = await receiveByPage(app);
    await walkTo(app, id, 'signOff');
    const clerk = await app.as('vanthu.lamson');
    const path = stepPath(id, 'signOff');
    const page = await clerk.post(
      path,
      formFields((await clerk.get(path)).text, { resultNumber: '15/2026' }),
    );
    assert.equal(page.status, 422);
    assert.match(page.text, /Chưa đính kèm tệp kết quả đã ký/);
    assert.equal(formFields(page.text).resultNumber?.toString(), '15/2026');
    const forged = { by: 'vanthu.lamson', noun: 'results', body: { upload: 'e30.abc' } };
    assert.equal((await callStep(app, id, forged)).status, 422);
  }));

test('a file that came with a faulty form is kept; one chosen afterwards takes its place', () =>
  withApp(async (app) => {
    const id = await receiveByPage(app);
    await walkTo(app, id, 'signOff');
    const clerk = await app.as('vanthu.lamson');
    const path = stepPath(id, 'signOff');
    const wrong = { resultNumber: 'x'.repeat(61), result: makeFile('ban-cu.pdf') };
    const page = await clerk.post(path, formFields((await clerk.get(path)).text, wrong));
    assert.equal(page.status, 422);
    assert.match(page.text, /ban-cu\.pdf/);
    // A browser sends the file field, which stands first, before the hidden field of the kept one.
    const better = makeFile('ban-moi.pdf', Buffer.concat([PDF, PDF]));
    const second = await clerk.post(path, { result: better, ...formFields(page.text) });
    assert.equal(second.status, 422);
    assert.ok(second.text.includes('ban-moi.pdf') && !second.text.includes('ban-cu.pdf'));
    const third = await clerk.post(path, formFields(second.text, { resultNumber: '15/2026' }));
    assert.equal(third.status, 303);
    const { resultFileId } = await getDossier(app.context(), id);
    assert.equal((await getFile(app.context(), resultFileId ?? '')).name, 'ban-moi.pdf');
  }));

test('a picture that is called a PDF is refused at its field', () =>
  withApp(async (app) => {
    const id = await receiveByPage(app);
    await walkTo(app, id, 'signOff');
    const clerk = await app.as('vanthu.lamson');
    const path = stepPath(id, 'signOff');
    const disguised = { result: makeFile('ket-qua.pdf', PNG) };
    const page = await clerk.post(path, formFields((await clerk.get(path)).text, disguised));
    assert.equal(page.status, 422);
    assert.match(page.text, /href="#result"/);
    assert.equal((await getDossier(app.context(), id)).state, 'approved');
  }));

test('whether the result is signed digitally is seen from the file; the history and the page say so', () =>
  withApp(async (app) => {
    const clerk = await app.as('vanthu.lamson');
    for (const [bytes, words] of [
      [makeSignedPdf(), 'Tệp có chữ ký số'],
      [PDF, 'Tệp không có chữ ký số'],
    ] as const) {
      const id = await receiveByPage(app);
      await walkTo(app, id, 'signOff');
      const path = stepPath(id, 'signOff');
      const result = { result: makeFile('trich-luc.pdf', bytes) };
      const sent = await clerk.post(path, formFields((await clerk.get(path)).text, result));
      assert.equal(sent.status, 303);
      assert.equal((await getDossier(app.context(), id)).resultSigned, bytes !== PDF);
      assert.ok((await clerk.get(`/ho-so/${id}`)).text.includes(words), words);
      const history = await historyOf(app.context(), id);
      const told = history
        .filter(({ data }) => 'digitallySigned' in data)
        .map(({ data }) => data.digitallySigned);
      assert.deepEqual(told, [bytes !== PDF]);
    }
  }));
