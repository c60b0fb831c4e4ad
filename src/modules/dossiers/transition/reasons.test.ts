import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyOf } from '#platform/audit/list-events.ts';
import { withApp } from '#test/app.ts';
import { formFields } from '#test/form-fields.ts';
import { paths } from '../paths.ts';
import { BIRTH, OWNER, receiveBody, receiveByPage } from '../receive/testing.ts';
import { findDossierByCode, getDossier } from '../sql/dossier-rows.ts';
import { callStep, sendStep, stepPath, walkTo } from './testing.ts';

const REASON = { reasonCode: 'intake.invalid-papers', reasonText: 'Giấy chứng sinh bị tẩy xóa ngày sinh.' };
const REFUSAL = {
  reasonCode: 'refuse.false-information',
  reasonText: 'Thông tin về cha không đúng sự thật.',
};
const FORM = paths.refuseIntake(BIRTH);
const owner = Object.fromEntries(Object.entries(OWNER).map(([field, text]) => [`owner.${field}`, text]));

/** What is wrong with a reason, and the code of the fault. */
const FAULTY: [Record<string, string>, string, string][] = [
  [{ reasonCode: '' }, 'reasonCode', 'dossiers.reason-missing'],
  [{ reasonCode: 'refuse.nobody-knows' }, 'reasonCode', 'dossiers.reason-unknown'],
  [{ reasonText: '' }, 'reasonText', 'dossiers.reason-text'],
  [{ reasonText: 'ngắn quá' }, 'reasonText', 'dossiers.reason-text'],
  [{ reasonText: '             ' }, 'reasonText', 'dossiers.reason-text'],
];

test('intake is refused with a coded reason and a text, and kept like a dossier', () =>
  withApp(async (app) => {
    const clerk = await app.as('tiepnhan.lamson');
    const page = await clerk.get(FORM);
    const answer = await clerk.post(FORM, formFields(page.text, { ...owner, ...REASON }));
    assert.equal(answer.status, 303, answer.text.slice(0, 500));
    const [, id = ''] = /^\/ho-so\/([0-9a-f-]{36})$/.exec(answer.location ?? '') ?? [];
    const dossier = await getDossier(app.context(), id);
    assert.deepEqual([dossier.state, dossier.receivedAt, dossier.dueAt], ['intakeRefused', null, null]);
    assert.deepEqual(
      [dossier.refusalReasonCode, dossier.refusalReasonText],
      [REASON.reasonCode, REASON.reasonText],
    );
    const events = await historyOf(app.context(), id);
    assert.deepEqual(
      events.map((event) => event.type),
      ['dossier.intake-refused'],
    );
    const shown = await clerk.get(paths.dossier(id));
    assert.match(shown.text, /Không tiếp nhận/);
    assert.ok(shown.text.includes(REASON.reasonText) && shown.text.includes(paths.refusalSlip(id)));
  }));

test('intake is not refused without a reason, by page or by interface; what was typed stays', () =>
  withApp(async (app) => {
    const clerk = await app.as('tiepnhan.lamson');
    const page = await clerk.get(FORM);
    for (const [wrong, field, code] of FAULTY) {
      const again = await clerk.post(FORM, formFields(page.text, { ...owner, ...REASON, ...wrong }));
      assert.equal(again.status, 422, field);
      assert.ok(again.text.includes(`href="#${field}"`), `${field} is named in the summary`);
      assert.equal(formFields(again.text)['owner.fullName']?.toString(), OWNER.fullName);
      const body = { ...(await receiveBody(app)), ...REASON, ...wrong };
      const byApi = await clerk.api('POST', '/api/intake-refusals', body);
      assert.equal(byApi.status, 422);
      const faults = byApi.json<{ errors: { field: string; code: string }[] }>().errors;
      const expected = wrong.reasonCode === '' ? 'dossiers.reason-unknown' : code;
      assert.deepEqual(
        faults.map((fault) => [fault.field, fault.code]),
        [[field, expected]],
      );
    }
  }));

test('the same refusal sent twice is one refusal', () =>
  withApp(async (app) => {
    const clerk = await app.as('tiepnhan.lamson');
    const page = await clerk.get(FORM);
    const form = formFields(page.text, { ...owner, ...REASON });
    const [first, second] = [await clerk.post(FORM, form), await clerk.post(FORM, form)];
    assert.deepEqual([second.status, second.location], [first.status, first.location]);
    const key = { 'idempotency-key': '0199f000-0000-7000-8000-000000000002' };
    const body = { ...(await receiveBody(app)), ...REASON };
    const one = await clerk.api('POST', '/api/intake-refusals', body, key);
    const two = await clerk.api('POST', '/api/intake-refusals', body, key);
    assert.deepEqual(two.json(), one.json());
    assert.ok(await findDossierByCode(app.context(), one.json<{ code: string }>().code));
  }));

test('after appraisal the leader refuses with a reason; the citizen gets the slip back at the counter', () =>
  withApp(async (app) => {
    const id = await receiveByPage(app);
    await walkTo(app, id, 'approve');
    const refuse = {
      verb: 'refuse' as const,
      by: 'lanhdao.lamson',
      noun: 'refusals',
      form: REFUSAL,
      body: REFUSAL,
    };
    for (const [wrong, field, code] of FAULTY) {
      const byPage = await sendStep(app, id, { ...refuse, form: { ...REFUSAL, ...wrong } });
      assert.equal(byPage.status, 422, field);
      assert.ok(byPage.text.includes(`href="#${field}"`));
      const byApi = await callStep(app, id, { ...refuse, body: { ...REFUSAL, ...wrong } });
      const fault = byApi.json<{ errors: { code: string }[] }>().errors[0]?.code;
      const expected = wrong.reasonCode === '' ? 'dossiers.reason-unknown' : code;
      assert.deepEqual([byApi.status, fault], [422, expected]);
    }
    assert.equal((await sendStep(app, id, refuse)).status, 303);
    const refused = await getDossier(app.context(), id);
    assert.deepEqual([refused.state, refused.refusalReasonCode], ['refused', REFUSAL.reasonCode]);
    assert.ok(refused.endedAt);
    const handedTo = { relation: 'owner', receivedBy: OWNER.fullName };
    const back = { verb: 'returnResult' as const, by: 'tiepnhan.lamson', form: handedTo };
    const page = await (await app.as(back.by)).get(stepPath(id, 'returnResult'));
    assert.match(page.text, /Hồ sơ bị từ chối giải quyết/);
    assert.equal((await sendStep(app, id, back)).status, 303);
    const returned = await getDossier(app.context(), id);
    assert.deepEqual([returned.state, returned.resultFileId], ['returned', null]);
  }));
