import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { type TestApp, withApp } from '#test/app.ts';
import { receiveByPage } from '../receive/testing.ts';
import { makeDossier } from '../testing.ts';
import { walkTo } from '../transition/testing.ts';

/** Name of the broken constraint, or the code of the missing right (42501), when the program's role tries this. */
async function refusalOf(app: TestApp, statement: string): Promise<string> {
  const { db } = app.context();
  await sql`savepoint attempt`.execute(db);
  try {
    await sql.raw(statement).execute(db);
    return 'done';
  } catch (error) {
    const { constraint, code = '' } = error as { constraint?: string; code?: string };
    return constraint ?? code;
  } finally {
    await sql`rollback to savepoint attempt`.execute(db);
  }
}

test('the program works as a role that is not the owner of the tables', () =>
  withApp(async (app) => {
    const { rows } = await sql<{ role: string }>`select current_user as role`.execute(app.context().db);
    assert.equal(rows[0]?.role, 'motcua_app');
  }));

test('history can be neither changed nor deleted, nor can any dossier', () =>
  withApp(async (app) => {
    const id = await receiveByPage(app);
    const forbidden = [
      `update platform.event set actor_name = 'ai đó' where subject_id = '${id}'`,
      `delete from platform.event where subject_id = '${id}'`,
      `update platform.event_before_2027 set type = 'x' where subject_id = '${id}'`,
      `delete from platform.event_before_2027`,
      'truncate platform.event',
      `delete from dossiers.dossier where id = '${id}'`,
      `delete from dossiers.part where dossier_id = '${id}'`,
      'update dossiers.appraisal set conclusion = conclusion',
      'delete from dossiers.appraisal',
      'update dossiers.hand_over_record set received_by = received_by',
      'delete from platform.file',
      'update platform.file set name = name',
      'alter table platform.event disable trigger all',
      'drop table dossiers.dossier',
    ];
    for (const statement of forbidden) assert.equal(await refusalOf(app, statement), '42501', statement);
  }));

test('a refusal without a coded reason and ten letters is impossible', () =>
  withApp(async (app) => {
    const id = await receiveByPage(app);
    await walkTo(app, id, 'approve');
    const refuse = (changes: string) =>
      refusalOf(
        app,
        `update dossiers.dossier set state = 'refused', ended_at = now() ${changes} where id = '${id}'`,
      );
    const reason = `refusal_reason_code = 'refuse.dispute'`;
    assert.equal(await refuse(''), 'dossier_refusal_has_reason');
    assert.equal(await refuse(`, ${reason}`), 'dossier_refusal_has_reason');
    assert.equal(
      await refuse(`, ${reason}, refusal_reason_text = '            '`),
      'dossier_refusal_has_reason',
    );
    assert.equal(await refuse(`, refusal_reason_text = 'Không nói mã lý do'`), 'dossier_refusal_has_reason');
    const unknown = `, refusal_reason_code = 'refuse.nothing', refusal_reason_text = 'Một lý do không có'`;
    assert.equal(await refuse(unknown), 'dossier_refusal_reason_code');
    assert.equal(await refuse(`, ${reason}, refusal_reason_text = 'Đang có tranh chấp'`), 'done');
    const intake = await makeDossier(app.context(), { state: 'intakeRefused' });
    const silent = `update dossiers.dossier set refusal_reason_code = null, refusal_reason_text = null where id = '${intake.id}'`;
    assert.equal(await refusalOf(app, silent), 'dossier_refusal_has_reason');
  }));

test('a result without a file, an end without a moment, a return without a date: none can be', () =>
  withApp(async (app) => {
    const id = await receiveByPage(app);
    await walkTo(app, id, 'signOff');
    const set = (changes: string) =>
      refusalOf(app, `update dossiers.dossier set ${changes} where id = '${id}'`);
    assert.equal(await set(`state = 'resultReady', ended_at = now()`), 'dossier_result');
    assert.equal(await set(`state = 'resultReady', result_file_id = id`), 'dossier_ended');
    assert.equal(await set(`state = 'returned', ended_at = now(), result_file_id = id`), 'dossier_returned');
    assert.equal(await set('handling_officer_id = null'), 'dossier_handled');
    assert.equal(await set(`state = 'lost'`), 'dossier_state');
    assert.equal(await set(`code = 'H99.7.1-1'`), 'dossier_code_shape');
  }));

test('two dossiers with one code, two hand-over records of one dossier: refused', () =>
  withApp(async (app) => {
    const one = await makeDossier(app.context(), { state: 'returned' });
    const other = await makeDossier(app.context());
    const sameCode = `update dossiers.dossier set code = '${one.code}' where id = '${other.id}'`;
    assert.equal(await refusalOf(app, sameCode), 'dossier_code_unique');
    const record = `(99, '${one.id}', 'Ai đó', 'owner', now(), '${one.id}')`;
    const insert = `insert into dossiers.hand_over_record (province_id, dossier_id, received_by, relation, handed_over_at, handed_over_by) values`;
    assert.equal(await refusalOf(app, `${insert} ${record}`), 'done');
    assert.equal(await refusalOf(app, `${insert} ${record}, ${record}`), 'hand_over_record_pkey');
    const nobody = record.replace('Ai đó', '');
    assert.equal(await refusalOf(app, `${insert} ${nobody}`), 'hand_over_record_received_by');
  }));
