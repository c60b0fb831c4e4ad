import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';
import { formFields, plain } from '#test/form-fields.ts';
import { receiveByPage } from '../receive/testing.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { callStep, handlingOfficerId, sendStep, stepPath, walkTo } from './testing.ts';

const SEND_BACK = {
  verb: 'sendBack' as const,
  by: 'lanhdao.lamson',
  noun: 'send-backs',
  form: { reasonCode: 'sendBack.appraisal-incomplete', reasonText: 'Chưa nêu căn cứ pháp lý.' },
  body: { reasonCode: 'sendBack.appraisal-incomplete', reasonText: 'Chưa nêu căn cứ pháp lý.' },
};

test('a step that the state does not allow is a conflict, said in words', () =>
  withApp(async (app) => {
    const id = await receiveByPage(app);
    const early = { verb: 'approve' as const, by: 'lanhdao.lamson', noun: 'approvals', form: {}, body: {} };
    const byApi = await callStep(app, id, early);
    assert.deepEqual([byApi.status, byApi.json().code], [409, 'dossiers.not-in-this-state']);
    assert.match(String(byApi.json().detail), /Hồ sơ đang ở bước khác/);
    const byPage = await sendStep(app, id, early);
    assert.equal(byPage.status, 409);
    assert.match(byPage.text, /Hồ sơ đang ở bước khác/);
    assert.equal((await getDossier(app.context(), id)).version, 1);
  }));

test('whoever comes second is told who did what and when, and keeps what was typed', () =>
  withApp(async (app) => {
    const id = await receiveByPage(app);
    await walkTo(app, id, 'approve');
    const leader = await app.as('lanhdao.lamson');
    const page = await leader.get(stepPath(id, 'sendBack'));
    const stale = (await getDossier(app.context(), id)).version;
    const other = app.at('2026-10-20T10:15:00+07:00');
    const approved = await callStep(other, id, { by: 'lanhdao.lamson', noun: 'approvals', body: {} });
    assert.equal(approved.status, 201);
    const second = await leader.post(stepPath(id, 'sendBack'), formFields(page.text, SEND_BACK.form));
    assert.equal(second.status, 409);
    assert.match(plain(second.text), /lúc 10:15, Trần Quốc Hưng vừa cập nhật hồ sơ này \(phê duyệt\)/);
    assert.ok(second.text.includes(SEND_BACK.form.reasonText));
    const byApi = await leader.api('POST', `/api/dossiers/${id}/send-backs`, {
      ...SEND_BACK.body,
      version: stale,
    });
    assert.deepEqual([byApi.status, byApi.json().code], [409, 'dossiers.changed-meanwhile']);
    assert.equal((await getDossier(app.context(), id)).state, 'approved');
  }));

test('the same step sent twice is one step', () =>
  withApp(async (app) => {
    const id = await receiveByPage(app);
    const clerk = await app.as('tiepnhan.lamson');
    const page = await clerk.get(stepPath(id, 'handOver'));
    const form = formFields(page.text);
    assert.equal((await clerk.post(stepPath(id, 'handOver'), form)).status, 303);
    assert.equal((await clerk.post(stepPath(id, 'handOver'), form)).status, 409);
    assert.equal((await getDossier(app.context(), id)).version, 2);
  }));

test('a form without version, or with an unreadable one, is out of date', () =>
  withApp(async (app) => {
    const id = await receiveByPage(app);
    const clerk = await app.as('tiepnhan.lamson');
    for (const version of [undefined, 'x', '0']) {
      const answer = await clerk.api('POST', `/api/dossiers/${id}/hand-overs`, { version });
      assert.equal(answer.status, 422);
      assert.equal(answer.json<{ errors: { code: string }[] }>().errors[0]?.code, 'dossiers.changed-form');
    }
  }));

test('what was sent back is handled again by the same officer; nothing is submitted that nobody appraised', () =>
  withApp(async (app) => {
    const id = await receiveByPage(app);
    await walkTo(app, id, 'appraise');
    const submit = {
      verb: 'submitForApproval' as const,
      by: 'chuyenvien.lamson',
      noun: 'submissions',
      form: {},
      body: {},
    };
    const early = await callStep(app, id, submit);
    assert.deepEqual([early.status, early.json().code], [409, 'dossiers.not-appraised']);
    const appraise = {
      by: 'chuyenvien.lamson',
      noun: 'appraisals',
      body: { proposal: 'grant', conclusion: 'Đủ' },
    };
    assert.equal((await callStep(app, id, appraise)).status, 201);
    assert.equal((await callStep(app, id, submit)).status, 201);
    assert.equal((await sendStep(app, id, SEND_BACK)).status, 303);
    const dossier = await getDossier(app.context(), id);
    assert.equal(dossier.state, 'appraising');
    assert.equal(dossier.handlingOfficerId, await handlingOfficerId(app, dossier.competentUnitId));
    const again = { ...appraise, body: { proposal: 'grant', conclusion: 'Đã bổ sung căn cứ' } };
    assert.equal((await callStep(app, id, again)).status, 201);
    assert.equal((await callStep(app, id, submit)).status, 201);
    const page = await (await app.as('lanhdao.lamson')).get(stepPath(id, 'approve'));
    assert.match(page.text, /Đã bổ sung căn cứ/);
  }));

test('a dossier is assigned to a handling officer of the unit only, and can be given to another', () =>
  withApp(async (app) => {
    const id = await receiveByPage(app);
    await walkTo(app, id, 'assign');
    const { competentUnitId } = await getDossier(app.context(), id);
    const assign = (officerId: string) =>
      callStep(app, id, { by: 'lanhdao.lamson', noun: 'assignments', body: { officerId } });
    const bendo = await app
      .context()
      .db.selectFrom('organization.unit')
      .select('id')
      .where('agency_code', '=', 'H99.8')
      .executeTakeFirstOrThrow();
    const stranger = await handlingOfficerId(app, bendo.id, 'Vũ Đình Chiến');
    const wrong = await assign(stranger);
    assert.deepEqual([wrong.status, wrong.json().code], [422, 'dossiers.officer-unknown']);
    assert.equal((await assign('nobody')).status, 422);
    assert.equal((await assign(await handlingOfficerId(app, competentUnitId))).status, 201);
    const other = await handlingOfficerId(app, competentUnitId, 'Phan Thị Bích Ngọc');
    assert.equal((await assign(other)).status, 201);
    assert.equal((await getDossier(app.context(), id)).handlingOfficerId, other);
    const taken = await callStep(app, id, {
      by: 'chuyenvien.lamson',
      noun: 'appraisals',
      body: { proposal: 'grant', conclusion: 'Đủ' },
    });
    assert.deepEqual([taken.status, taken.json().code], [403, 'dossiers.not-your-dossier']);
  }));

test('empty conclusions, receivers and results are refused at their field by page and by interface', () =>
  withApp(async (app) => {
    const id = await receiveByPage(app);
    const faulty = [
      {
        verb: 'appraise',
        by: 'chuyenvien.lamson',
        noun: 'appraisals',
        form: { proposal: 'grant', conclusion: ' ' },
        code: 'dossiers.conclusion-missing',
      },
      {
        verb: 'signOff',
        by: 'vanthu.lamson',
        noun: 'results',
        form: { upload: '' },
        code: 'dossiers.result-file-missing',
      },
      {
        verb: 'returnResult',
        by: 'tiepnhan.lamson',
        noun: 'returns',
        form: { relation: 'owner', receivedBy: '  ' },
        code: 'dossiers.received-by-missing',
      },
    ] as const;
    for (const { code, ...step } of faulty) {
      await walkTo(app, id, step.verb);
      const byApi = await callStep(app, id, { ...step, body: step.form });
      assert.equal(byApi.status, 422, byApi.text);
      assert.equal(byApi.json<{ errors: { code: string }[] }>().errors[0]?.code, code);
      assert.equal((await sendStep(app, id, step)).status, 422, step.verb);
    }
  }));
