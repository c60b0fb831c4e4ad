import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noticesAbout } from '#modules/notices/index.ts';
import { MAIL_SETTINGS } from '#modules/notices/testing.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { formFields, plain } from '#test/form-fields.ts';
import { paths } from '../paths.ts';
import { BIRTH, OWNER, receiveByPage } from '../receive/testing.ts';
import { doStep } from '../request-supplement/testing.ts';
import { callStep, walkTo } from '../transition/testing.ts';

const EMAIL = 'lo.may@example.vn';
const WITH_EMAIL = { 'owner.email': EMAIL };

/** In the order of the alphabet: the clock stands still, so they have no other. */
async function templatesOf(app: TestApp, dossierId: string): Promise<string[]> {
  return (await noticesAbout(app.context(), dossierId)).map(({ template }) => template).toSorted();
}

test('whoever gave an e-mail address is told of receipt, result and return; nobody else is', () =>
  withApp(async (plainApp) => {
    const app = plainApp.configured(MAIL_SETTINGS);
    const silent = await receiveByPage(app, { 'owner.identityNumber': '999085004321' });
    assert.deepEqual(await templatesOf(app, silent), []);
    const id = await receiveByPage(app, WITH_EMAIL);
    await walkTo(app, id, 'returnResult');
    const body = { relation: 'owner', receivedBy: 'Lò Thị Mẩy' };
    assert.equal((await callStep(app, id, { by: 'tiepnhan.lamson', noun: 'returns', body })).status, 201);
    assert.deepEqual(await templatesOf(app, id), ['received', 'resultReady', 'returned']);
    const [notice] = await noticesAbout(app.context(), id);
    assert.ok(!JSON.stringify(notice?.params).includes('Mẩy'), 'no name where it is not needed');
    const page = plain((await (await app.as('chuyenvien.lamson')).get(paths.dossier(id))).text);
    assert.match(page, /Thông báo đã gửi.*Đã trả kết quả.*l•••@example\.vn.*Chờ gửi/);
  }));

test('each pause and its end are told, with what to do and until when', () =>
  withApp(async (plainApp) => {
    const app = plainApp.configured(MAIL_SETTINGS);
    const id = await receiveByPage(app, WITH_EMAIL);
    await walkTo(app, id, 'appraise');
    for (const step of ['ask', 'supply', 'charge', 'pay', 'withdraw'] as const)
      assert.equal((await doStep(app, id, step)).status, 201, step);
    assert.deepEqual(await templatesOf(app, id), [
      'paymentConfirmed',
      'paymentRequested',
      'received',
      'supplementReceived',
      'supplementRequested',
      'withdrawn',
    ]);
    const notices = await noticesAbout(app.context(), id);
    const asked = notices.find(({ template }) => template === 'supplementRequested');
    assert.match(asked?.params.answerDueAt ?? '', /^2026-10-29T/);
    assert.ok(
      asked?.params.reason && !JSON.stringify(asked.params).includes('nơi sinh'),
      'the coded reason only',
    );
    assert.equal(
      notices.find(({ template }) => template === 'paymentRequested')?.params.amountVnd,
      1_250_000,
    );
  }));

test('a step that is refused tells nobody', () =>
  withApp(async (plainApp) => {
    const app = plainApp.configured(MAIL_SETTINGS);
    const id = await receiveByPage(app, WITH_EMAIL);
    await walkTo(app, id, 'returnResult');
    const faulty = { by: 'tiepnhan.lamson', noun: 'returns', body: { relation: 'owner', receivedBy: '' } };
    assert.equal((await callStep(app, id, faulty)).status, 422);
    assert.deepEqual(await templatesOf(app, id), ['received', 'resultReady']);
  }));

test('refusals are told with the coded reason, not with what the officer wrote', () =>
  withApp(async (plainApp) => {
    const app = plainApp.configured(MAIL_SETTINGS);
    const id = await receiveByPage(app, WITH_EMAIL);
    await walkTo(app, id, 'approve');
    const reason = { reasonCode: 'refuse.false-information', reasonText: 'Thông tin về cha không đúng.' };
    const refused = await callStep(app, id, { by: 'lanhdao.lamson', noun: 'refusals', body: reason });
    assert.equal(refused.status, 201, refused.text);
    const notices = await noticesAbout(app.context(), id);
    const notice = notices.find(({ template }) => template === 'refused');
    assert.ok(notice?.params.reason && !JSON.stringify(notice.params).includes('về cha'));

    const clerk = await app.as('tiepnhan.lamson');
    const form = paths.refuseIntake(BIRTH);
    const owner = Object.fromEntries(Object.entries(OWNER).map(([field, text]) => [`owner.${field}`, text]));
    const intake = { reasonCode: 'intake.invalid-papers', reasonText: 'Giấy chứng sinh bị tẩy xóa.' };
    const page = await clerk.get(form);
    const answer = await clerk.post(form, formFields(page.text, { ...owner, ...WITH_EMAIL, ...intake }));
    const kept = answer.location?.split('/').at(-1) ?? '';
    assert.deepEqual(await templatesOf(app, kept), ['intakeRefused'], answer.text.slice(0, 300));
  }));
