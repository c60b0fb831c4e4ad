import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tasksOfSubject } from '#modules/tasks/index.ts';
import { withApp } from '#test/app.ts';
import { plain } from '#test/form-fields.ts';
import { refusalOf } from '#test/refusal-of.ts';
import { integrityPaths } from '../paths.ts';
import { makeNote } from '../testing.ts';

const TEXT = 'Công chức bấm nhầm, đã nhắc nhở.';

test('the leader explains, the auditor concludes, and then nothing is added', () =>
  withApp(async (app) => {
    const { noteId } = await makeNote(app);
    const leader = await app.as('lanhdao.lamson');
    const auditor = await app.as('kiemtra.tinh');
    const conclusion = { verdict: 'groundless', text: 'Đã xem hồ sơ giấy, đúng như giải trình.' };
    const early = await auditor.post(integrityPaths.conclude(noteId), conclusion);
    assert.equal(early.status, 409);
    assert.match(plain(early.text), /Chưa kết luận được/);
    const short = await leader.post(integrityPaths.explain(noteId), { text: 'a  b  c' });
    assert.equal(short.status, 422);
    assert.ok(short.text.includes('a  b  c') && short.text.includes('href="#text"'));
    const done = await leader.post(integrityPaths.explain(noteId), { text: TEXT });
    assert.deepEqual([done.status, done.location], [303, integrityPaths.note(noteId)]);
    assert.equal(
      (await leader.api('POST', `/api/integrity-notes/${noteId}/explanations`, { text: TEXT })).status,
      201,
    );
    assert.match(plain((await auditor.get(integrityPaths.conclude(noteId))).text), /đã nhắc nhở/);
    assert.equal(
      (await auditor.post(integrityPaths.conclude(noteId), { text: TEXT })).status,
      422,
      'no verdict',
    );
    assert.equal((await auditor.post(integrityPaths.conclude(noteId), conclusion)).status, 303);
    assert.match(plain((await leader.get(integrityPaths.note(noteId))).text), /Kết luận<.*Không có cơ sở/);
    assert.equal((await leader.post(integrityPaths.explain(noteId), { text: TEXT })).status, 409);
    const again = await auditor.api('POST', `/api/integrity-notes/${noteId}/conclusions`, conclusion);
    assert.deepEqual([again.status, again.json().code], [409, 'integrity.concluded-already']);
    const tasks = await tasksOfSubject(app.context(), 'integrityNote', noteId);
    assert.deepEqual(
      tasks.map(({ outcome }) => outcome),
      ['done', 'done'],
    );
  }));

test('whoever does not explain in time is late for ever, and the auditor need not wait', () =>
  withApp(async (app) => {
    const { noteId } = await makeNote(app);
    const over = app.at('2026-10-27T17:01:00+07:00');
    const answer = await (await over.as('lanhdao.lamson')).api(
      'POST',
      `/api/integrity-notes/${noteId}/explanations`,
      { text: TEXT },
    );
    assert.equal(answer.status, 201);
    assert.match(
      plain((await (await over.as('kiemtra.tinh')).get(integrityPaths.note(noteId))).text),
      /Giải trình, quá hạn/,
    );
    const other = await makeNote(app);
    const body = { verdict: 'grounded', text: 'Không có văn bản yêu cầu nào.' };
    const concluded = await (await over.as('kiemtra.tinh')).api(
      'POST',
      `/api/integrity-notes/${other.noteId}/conclusions`,
      body,
    );
    assert.equal(concluded.status, 201);
  }));

test('each answers for his part: others are refused', () =>
  withApp(async (app) => {
    const { noteId } = await makeNote(app);
    const auditor = await app.as('kiemtra.tinh');
    assert.equal((await auditor.post(integrityPaths.explain(noteId), { text: TEXT })).status, 403);
    const leader = await app.as('lanhdao.lamson');
    assert.equal(
      (await leader.post(integrityPaths.conclude(noteId), { verdict: 'groundless', text: TEXT })).status,
      403,
    );
    const stranger = await app.as('lanhdao.bendo');
    assert.equal((await stranger.post(integrityPaths.explain(noteId), { text: TEXT })).status, 404);
  }));

test('the database lets nobody change or delete what was raised, explained or concluded', () =>
  withApp(async (app) => {
    const { noteId } = await makeNote(app);
    await (await app.as('lanhdao.lamson')).post(integrityPaths.explain(noteId), { text: TEXT });
    const tables = ['note', 'note_dossier', 'explanation', 'conclusion', 'examination', 'settings'];
    for (const table of tables) {
      assert.equal(await refusalOf(app, `delete from integrity.${table}`), '42501', table);
      assert.equal(
        await refusalOf(app, `update integrity.${table} set province_id = province_id`),
        '42501',
        table,
      );
    }
    const by = `'${noteId}', now()`;
    const explain = (text: string) =>
      `insert into integrity.explanation (province_id, note_id, number, text, late, written_by, written_at) values (99, '${noteId}', 9, '${text}', false, ${by})`;
    assert.equal(await refusalOf(app, explain('a          b')), 'explanation_text');
    assert.equal(await refusalOf(app, explain(TEXT)), 'done');
    const conclude = `insert into integrity.conclusion (province_id, note_id, verdict, text, concluded_by, concluded_at) values (99, '${noteId}', 'grounded', '${TEXT}', ${by})`;
    assert.equal(await refusalOf(app, conclude.replace('grounded', 'perhaps')), 'conclusion_verdict');
    assert.equal(
      await refusalOf(app, `${conclude}, (99, '${noteId}', 'groundless', '${TEXT}', ${by})`),
      'conclusion_pkey',
    );
  }));
