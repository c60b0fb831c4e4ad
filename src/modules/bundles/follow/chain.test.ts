import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { tasksOfSubject } from '#modules/tasks/index.ts';
import { historyOf } from '#platform/audit/list-events.ts';
import { insertFile } from '#platform/files/files.ts';
import { withApp } from '#test/app.ts';
import { refusalOf } from '#test/refusal-of.ts';
import { paths } from '../paths.ts';
import { listPassedResults } from '../sql/passed-results.ts';
import { receiveLinkedByPage, runJobs, stepsByCode, workOn } from '../testing.ts';
import { repassResult } from './repass-result.ts';
import { watchAcknowledgements } from './watch.job.ts';

test('nobody confirms within two working hours: an alarm, a task that confirming closes, late for ever', () =>
  withApp(async (app) => {
    const id = await receiveLinkedByPage(app, 'death');
    await workOn(app, id, 'death', { at: 'commune' });
    await runJobs(app);
    await watchAcknowledgements.run(app.context(), {});
    assert.equal((await tasksOfSubject(app.context(), 'linkedDossier', id)).length, 0, 'still in time');
    const later = app.at('2026-10-20T14:00:00+07:00');
    await watchAcknowledgements.run(later.context(), {});
    await watchAcknowledgements.run(later.context(), {});
    const [task, ...more] = await tasksOfSubject(later.context(), 'linkedDossier', id);
    assert.equal(more.length, 0, 'one alarm, however often it is looked');
    assert.equal(task?.dueAt?.toString(), '2026-10-20T10:00:00Z', 'to be put right within the working day');
    const police = await later.as('chuyenvien.congan');
    assert.equal((await police.get(task?.href ?? '')).status, 200);
    const answer = await police.api(
      'POST',
      `/api/linked-dossiers/${id}/steps/residenceRemoval/acknowledgements`,
    );
    assert.equal(answer.status, 201, answer.text);
    const again = await police.api(
      'POST',
      `/api/linked-dossiers/${id}/steps/residenceRemoval/acknowledgements`,
    );
    assert.equal(again.status, 409);
    const page = await police.get(paths.linked(id));
    assert.match(page.text, /Xác nhận đã nhận kết quả liên thông của bước “Xóa đăng ký thường trú”/);
    assert.match(page.text, /Xác nhận đã nhận lúc 14:00 20\/10\/2026, muộn/);
    const [closed] = await tasksOfSubject(later.context(), 'linkedDossier', id);
    assert.ok(closed?.doneAt);
  }));

test('assigning the dossier confirms as well', () =>
  withApp(async (app) => {
    const id = await receiveLinkedByPage(app, 'death');
    await workOn(app, id, 'death', { at: 'commune' });
    await runJobs(app);
    await workOn(app, id, 'residenceRemoval', { at: 'police', end: 'assigned' });
    await runJobs(app);
    assert.ok((await stepsByCode(app, id)).residenceRemoval?.acknowledgedAt);
  }));

test('an error goes back up the chain as a task; the corrected result comes down once, beside the old one', () =>
  withApp(async (app) => {
    const id = await receiveLinkedByPage(app, 'death');
    const deathId = await workOn(app, id, 'death', { at: 'commune' });
    await runJobs(app);
    await workOn(app, id, 'residenceRemoval', { at: 'police', end: 'assigned' });
    const police = await app.as('chuyenvien.congan');
    const path = paths.reportError(id, 'residenceRemoval');
    assert.equal((await police.post(path, { fromStep: 'death', description: 'ngắn' })).status, 422);
    const sent = await police.post(path, {
      fromStep: 'death',
      description: 'Sai ngày mất trên trích lục khai tử.',
    });
    assert.equal(sent.status, 303, sent.text);
    const [task] = await tasksOfSubject(app.context(), 'dossier', deathId);
    assert.match(task?.detail ?? '', /Sai ngày mất/);
    assert.equal(task?.doneAt, null);

    // The unit corrects: the dossier has another signed file now.
    const context = app.context();
    const bytes = new TextEncoder().encode('%PDF-1.4\n% corrected\n%%EOF\n');
    const file = {
      sha256: await context.files.put(bytes),
      size: bytes.length,
      mediaType: 'application/pdf',
      name: 'moi.pdf',
    };
    const fileId = await insertFile(context, file);
    await sql`update dossiers.dossier set result_file_id = ${fileId} where id = ${deathId}`.execute(
      context.db,
    );
    await repassResult(context, deathId);
    await repassResult(context, deathId);
    const passed = await listPassedResults(context, id);
    assert.deepEqual(
      passed.map(({ number }) => number),
      [1, 2],
    );
    assert.equal(passed[1]?.fileId, fileId);
    const { residenceRemoval } = await stepsByCode(app, id);
    const dossier = await police.get(`/ho-so/${residenceRemoval?.dossierId}`);
    assert.match(dossier.text, /Kết quả đã đính chính/);
    assert.ok((await tasksOfSubject(context, 'dossier', deathId))[0]?.doneAt);
  }));

test('a step that waits can be taken back with a reason; one that has begun cannot', () =>
  withApp(async (app) => {
    const id = await receiveLinkedByPage(app, 'birth', {
      'steps.identityCard.taken': 'yes',
      'papers.identityCard.01.taken': 'yes',
    });
    const clerk = await app.as('tiepnhan.lamson');
    assert.equal((await clerk.post(paths.cancelStep(id, 'residence'), { reason: '' })).status, 422);
    const reason = 'Gia đình chưa chuyển về phường.';
    assert.equal((await clerk.post(paths.cancelStep(id, 'residence'), { reason })).status, 303);
    assert.equal((await clerk.post(paths.cancelStep(id, 'birth'), { reason })).status, 409);
    await workOn(app, id, 'birth', { at: 'commune' });
    await runJobs(app);
    const steps = await stepsByCode(app, id);
    assert.equal(steps.residence?.state, 'cancelled');
    assert.equal(steps.healthCard?.state, 'started');
    assert.equal(steps.identityCard?.state, 'started', 'it goes on without the residence');
    const types = (await historyOf(app.context(), id)).map(({ type }) => type);
    assert.equal(types.filter((type) => type === 'linkedDossier.step-cancelled').length, 1);
  }));

test('the database refuses a step that began without a dossier, and changes of what was passed', () =>
  withApp(async (app) => {
    const id = await receiveLinkedByPage(app, 'death');
    const waiting = `where linked_dossier_id = '${id}' and state = 'waiting'`;
    const began = `update bundles.step set state = 'started' ${waiting}`;
    assert.equal(await refusalOf(app, began), 'step_started');
    const silent = `update bundles.step set state = 'cancelled', cancelled_at = now(), cancel_reason = ' ' ${waiting}`;
    assert.equal(await refusalOf(app, silent), 'step_cancelled');
    assert.equal(await refusalOf(app, 'update bundles.passed_result set number = 2'), '42501');
    assert.equal(await refusalOf(app, 'delete from bundles.step'), '42501');
    assert.equal(await refusalOf(app, `update bundles.linked_dossier set code = 'x'`), '42501');
  }));
