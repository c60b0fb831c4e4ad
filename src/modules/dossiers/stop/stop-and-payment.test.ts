import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';
import { plain } from '#test/form-fields.ts';
import { refusalOf } from '#test/refusal-of.ts';
import { nationalStateOf } from '../domain/national-state.ts';
import { paths } from '../paths.ts';
import { doStep, makeAppraising } from '../request-supplement/testing.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { listPauses } from '../sql/pauses.ts';
import { makeDossier } from '../testing.ts';
import { sendStep } from '../transition/testing.ts';

test('a financial obligation stops the clock until the receipt is shown', () =>
  withApp(async (app) => {
    const id = await makeAppraising(app);
    assert.equal((await doStep(app, id, 'charge', { amountVnd: 0 })).status, 422);
    await doStep(app.at('2026-10-16T16:00:00+07:00'), id, 'charge');
    const waiting = await getDossier(app.context(), id);
    assert.equal(nationalStateOf(waiting.state), 6);
    const page = await (await app.as('lanhdao.lamson')).get(paths.dossier(id));
    assert.match(plain(page.text), /1\.250\.000 đồng/);
    assert.match(plain(page.text), /Đồng hồ tạm dừng, đang chờ người nộp/);
    await sendStep(app.at('2026-10-19T08:00:00+07:00'), id, {
      verb: 'confirmPayment',
      by: 'tiepnhan.lamson',
      form: { receiptNumber: 'BL 0071' },
    });
    const dossier = await getDossier(app.context(), id);
    assert.deepEqual(
      [dossier.state, dossier.dueAt?.toString(), dossier.originalDueAt?.toString()],
      ['appraising', '2026-10-21T02:00:00Z', '2026-10-20T10:00:00Z'],
    );
    assert.equal((await listPauses(app.context(), id))[0]?.answered, true);
  }));

test('who did not bring the supplement is stopped, but not before his time is over', () =>
  withApp(async (app) => {
    const id = await makeAppraising(app);
    const early = await doStep(app, id, 'stop');
    assert.deepEqual([early.status, early.json().code], [409, 'dossiers.answer-not-overdue']);
    await doStep(app, id, 'ask');
    assert.equal((await doStep(app.at('2026-10-29T16:59:00+07:00'), id, 'stop')).status, 409);
    const after = app.at('2026-10-29T17:01:00+07:00');
    assert.equal((await doStep(after, id, 'stop', {}, 'chuyenvien.lamson')).status, 403);
    assert.equal((await doStep(after, id, 'stop', { reasonText: 'ngắn' })).status, 422);
    assert.equal((await doStep(after, id, 'stop')).status, 201);
    const dossier = await getDossier(app.context(), id);
    assert.equal(dossier.state, 'stopped');
    assert.equal(nationalStateOf(dossier.state), 8);
    assert.ok(dossier.endedAt);
    assert.equal((await listPauses(app.context(), id))[0]?.answered, false);
    const page = plain((await (await after.as('tiepnhan.lamson')).get(paths.dossier(id))).text);
    assert.match(page, /Đã dừng giải quyết\./);
    assert.match(page, /Đã hết hạn mà không bổ sung/);
    assert.equal((await doStep(after, id, 'supply')).status, 409, 'nothing goes on');
  }));

test('a stop that the law demands needs no waiting', () =>
  withApp(async (app) => {
    const id = await makeAppraising(app);
    assert.equal((await doStep(app, id, 'stop', { reasonCode: 'stop.legal-suspension' })).status, 201);
  }));

test('the citizen takes the dossier back at the counter, as long as there is no result', () =>
  withApp(async (app) => {
    const before = [
      'received',
      'handedOver',
      'appraising',
      'awaitingSupplement',
      'awaitingApproval',
      'approved',
    ];
    for (const state of before as 'received'[]) {
      const { id } = await makeDossier(app.context(), { state });
      assert.equal((await doStep(app, id, 'withdraw', { reasonText: 'ngắn' })).status, 422, state);
      assert.equal((await doStep(app, id, 'withdraw', {}, 'lanhdao.lamson')).status, 403, state);
      assert.equal((await doStep(app, id, 'withdraw')).status, 201, state);
      const dossier = await getDossier(app.context(), id);
      assert.deepEqual([dossier.state, nationalStateOf(dossier.state)], ['withdrawn', 7]);
      assert.ok((await listPauses(app.context(), id)).every((pause) => pause.endedAt));
    }
    for (const state of ['resultReady', 'refused', 'returned', 'stopped'] as const) {
      const { id } = await makeDossier(app.context(), { state });
      assert.equal((await doStep(app, id, 'withdraw')).status, 409, state);
    }
  }));

test('the database refuses a stop or a withdrawal without its reason', () =>
  withApp(async (app) => {
    const id = await makeAppraising(app);
    const set = (changes: string) =>
      refusalOf(app, `update dossiers.dossier set ${changes} where id = '${id}'`);
    const stopped = `state = 'stopped', ended_at = now()`;
    const code = `closing_reason_code = 'stop.subject-gone'`;
    assert.equal(await set(stopped), 'dossier_closing_has_reason');
    assert.equal(await set(`${stopped}, ${code}`), 'dossier_closing_has_reason');
    assert.equal(
      await set(`${stopped}, ${code}, closing_reason_text = '         '`),
      'dossier_closing_has_reason',
    );
    assert.equal(await set(`${stopped}, closing_reason_text = 'Không có mã'`), 'dossier_closing_has_reason');
    assert.equal(
      await set(`${stopped}, ${code.replace('subject', 'no')}, closing_reason_text = 'Mã không có thật'`),
      'dossier_closing_reason_code',
    );
    assert.equal(
      await set(`state = 'stopped', ${code}, closing_reason_text = 'Đối tượng không còn'`),
      'dossier_ended',
    );
    assert.equal(await set(`${stopped}, ${code}, closing_reason_text = 'Đối tượng không còn'`), 'done');
    assert.equal(await set(`state = 'withdrawn', ended_at = now()`), 'dossier_closing_has_reason');
    assert.equal(await set(`closing_reason_text = 'Không dừng mà có lý do'`), 'dossier_closing_has_reason');
  }));

test('the database refuses a second open pause, a second ungrounded request, and changing what was asked', () =>
  withApp(async (app) => {
    const { id } = await makeDossier(app.context(), { state: 'awaitingSupplement' });
    const insert = (values: string) =>
      refusalOf(
        app,
        `insert into dossiers.pause (province_id, dossier_id, number, kind, stage, clock_mode, reason_code, reason_text, requested, legal_ground, late, amount_vnd, requested_by, started_at, answer_due_at, ended_at, ended_by, answered) values (99, '${id}', 2, ${values})`,
      );
    const ended = `now(), now(), now(), '${id}', true`;
    const asked = `'supplement', 'appraising', 'pause', 'supplement.clarification', 'Lý do nêu ra đủ dài', '["Tờ khai"]'`;
    assert.equal(
      await insert(`${asked}, 'Một căn cứ riêng', false, null, '${id}', now(), now(), null, null, null`),
      'pause_one_open',
    );
    assert.equal(await insert(`${asked}, '', false, null, '${id}', ${ended}`), 'pause_supplement_once');
    assert.equal(await insert(`${asked}, 'Một căn cứ riêng', false, null, '${id}', ${ended}`), 'done');
    assert.equal(
      await insert(
        `${asked.replace('["Tờ khai"]', '[]')}, 'Một căn cứ riêng', false, null, '${id}', ${ended}`,
      ),
      'pause_supplement',
    );
    assert.equal(
      await insert(
        `'payment', 'appraising', 'pause', null, 'Lý do nêu ra đủ dài', '[]', '', false, 0, '${id}', ${ended}`,
      ),
      'pause_payment',
    );
    for (const statement of [
      `update dossiers.pause set requested = '[]'`,
      `update dossiers.pause set started_at = now()`,
      `update dossiers.pause set legal_ground = 'Thêm căn cứ sau'`,
      'delete from dossiers.pause',
    ])
      assert.equal(await refusalOf(app, statement), '42501', statement);
  }));
