import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type TestApp, withApp } from '#test/app.ts';
import { formFields, plain } from '#test/form-fields.ts';
import { paths } from '../paths.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { callStep } from '../transition/testing.ts';
import { BIRTH, filledForm, OWNER, receiveBody, receiveByPage, receivedId } from './testing.ts';

const UNSEEN = { acceptWarnings: undefined };

async function send(app: TestApp, changes: Record<string, unknown> = {}) {
  const body = await receiveBody(app, { ...UNSEEN, ...changes });
  return (await app.as('tiepnhan.lamson')).api('POST', '/api/dossiers', body);
}

const codesOf = (answer: { json<Body>(): Body }) =>
  answer.json<{ errors: { field: string; code: string }[] }>().errors.map(({ field, code }) => [field, code]);

test('the same person with the same procedure again: shown with a link, taken in only after a tick', () =>
  withApp(async (app) => {
    const first = await receiveByPage(app, UNSEEN);
    const { code } = await getDossier(app.context(), first);
    const clerk = await app.as('tiepnhan.lamson');
    const warned = await clerk.post(paths.receiveProcedure(BIRTH), await filledForm(clerk, UNSEEN));
    assert.equal(warned.status, 422);
    assert.match(warned.text, /href="#acceptWarnings"/);
    assert.ok(warned.text.includes(`href="${paths.dossier(first)}"`));
    assert.match(plain(warned.text), new RegExp(`chưa giải quyết xong.*${code}`, 's'));
    const taken = await clerk.post(
      paths.receiveProcedure(BIRTH),
      formFields(warned.text, { acceptWarnings: 'yes' }),
    );
    const second = receivedId(taken);
    const history = plain((await clerk.get(paths.history(second))).text);
    assert.match(history, /Đã xem cảnh báo: người nộp còn hồ sơ cùng thủ tục/);
  }));

test('by interface the warning has its code; after thirty days, or once the first has ended, there is none', () =>
  withApp(async (app) => {
    const first = (await send(app)).json<{ id: string }>().id;
    const again = await send(app);
    assert.deepEqual(
      [again.status, codesOf(again)],
      [422, [['acceptWarnings', 'dossiers.warning-same-again']]],
    );
    assert.equal((await send(app, { acceptWarnings: 'yes' })).status, 201);
    assert.equal((await send(app.at('2026-11-20T09:00:00+07:00'))).status, 201);
    assert.ok(first);
  }));

test('a dossier that has ended is no warning', () =>
  withApp(async (app) => {
    const { id } = (await send(app)).json<{ id: string }>();
    const body = { reasonText: 'Công dân không còn nhu cầu.' };
    assert.equal((await callStep(app, id, { by: 'tiepnhan.lamson', noun: 'withdrawals', body })).status, 201);
    assert.equal((await send(app)).status, 201);
  }));

test('a known number with another name: asked about, without telling the name', () =>
  withApp(async (app) => {
    await send(app);
    const later = app.at('2026-11-25T09:00:00+07:00');
    const other = await send(later, { owner: { ...OWNER, fullName: 'Vàng A Sử' } });
    assert.deepEqual(
      [other.status, codesOf(other)],
      [422, [['acceptWarnings', 'dossiers.warning-other-name']]],
    );
    assert.doesNotMatch(other.text, /Mẩy/);
    const spelled = await send(later, { owner: { ...OWNER, fullName: 'LÒ THỊ MẨY' } });
    assert.equal(spelled.status, 201, 'the same name in capitals');
  }));

test('looking a person up shows the warning before anything is sent', () =>
  withApp(async (app) => {
    await receiveByPage(app, UNSEEN);
    const clerk = await app.as('tiepnhan.lamson');
    const form = await filledForm(clerk, { ...UNSEEN, intent: 'find-owner' });
    const found = await clerk.post(paths.receiveProcedure(BIRTH), form);
    assert.match(plain(found.text), /Cần xem lại trước khi tiếp nhận/);
  }));
