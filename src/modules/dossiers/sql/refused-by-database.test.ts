import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { withApp } from '#test/app.ts';
import { refusalOf } from '#test/refusal-of.ts';
import { receiveByPage } from '../receive/testing.ts';
import { makeDossier } from '../testing.ts';
import { walkTo } from '../transition/testing.ts';

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
      'update dossiers.part set name = name',
      'update dossiers.party set full_name = full_name',
      `delete from dossiers.party where dossier_id = '${id}'`,
      'update dossiers.person set identity_cipher = identity_cipher',
      'update dossiers.reason set name = name',
      'update procedures.version set content = content',
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
    const reason = `refusal_reason_code = 'refuse.dispute', refusal_reason_kind = 'refuse'`;
    assert.equal(await refuse(''), 'dossier_refusal_has_reason');
    assert.equal(await refuse(`, ${reason}`), 'dossier_refusal_has_reason');
    assert.equal(
      await refuse(`, ${reason}, refusal_reason_text = '            '`),
      'dossier_refusal_has_reason',
    );
    const spaces = `, ${reason}, refusal_reason_text = E'a \\n\\t        \\n b'`;
    assert.equal(await refuse(spaces), 'dossier_refusal_has_reason');
    assert.equal(await refuse(`, refusal_reason_text = 'Không nói mã lý do'`), 'dossier_refusal_has_reason');
    const unknown = `, refusal_reason_code = 'refuse.nothing', refusal_reason_kind = 'refuse', refusal_reason_text = 'Một lý do không có'`;
    assert.equal(await refuse(unknown), 'dossier_refusal_reason');
    assert.equal(await refuse(`, ${reason}, refusal_reason_text = 'Đang có tranh chấp'`), 'done');
    const intake = await makeDossier(app.context(), { state: 'intakeRefused' });
    const silent = `update dossiers.dossier set refusal_reason_code = null, refusal_reason_kind = null, refusal_reason_text = null where id = '${intake.id}'`;
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
  }));

test('two dossiers with one code, two hand-over records of one dossier: refused', () =>
  withApp(async (app) => {
    const one = await makeDossier(app.context(), { state: 'returned' });
    const other = await makeDossier(app.context());
    assert.equal(await refusalOf(app, copyOf(other.id, { code: one.code })), 'dossier_code_unique');
    assert.equal(await refusalOf(app, copyOf(other.id, { code: 'H99.7.1-1' })), 'dossier_code_shape');
    assert.equal(await refusalOf(app, copyOf(other.id, { code: 'H99.7.1-261020-9999' })), 'done');
    const unheard = copyOf(other.id, { code: 'H99.7.1-261020-9998', owner_search: 'ai do chua tung den' });
    assert.equal(await refusalOf(app, unheard), 'dossier_owner_name', 'the search would not find it');
    const record = `(99, '${one.id}', 'Ai đó', 'owner', now(), '${one.id}')`;
    const insert = `insert into dossiers.hand_over_record (province_id, dossier_id, received_by, relation, handed_over_at, handed_over_by) values`;
    assert.equal(await refusalOf(app, `${insert} ${record}`), 'done');
    assert.equal(await refusalOf(app, `${insert} ${record}, ${record}`), 'hand_over_record_pkey');
    const nobody = record.replace('Ai đó', '');
    assert.equal(await refusalOf(app, `${insert} ${nobody}`), 'hand_over_record_received_by');
  }));

/** Inserts a dossier like this one with another id and these columns. */
function copyOf(id: string, changes: Record<string, string>): string {
  const columns = `province_id, code, year, state, version, procedure_id, procedure_version_id, procedure_code,
    procedure_name, procedure_field, channel, receiving_unit_id, competent_unit_id, place_of_help_unit_id, owner_id,
    submitter_id, owner_name, owner_search, submitted_at, received_at, time_limit, result_delivery, number_of_sets`;
  const values = Object.entries(changes).reduce(
    (list, [column, value]) => list.replace(`, ${column},`, `, '${value}',`),
    columns,
  );
  return `insert into dossiers.dossier (id, ${columns}) select gen_random_uuid(), ${values} from dossiers.dossier where id = '${id}'`;
}

test('what a dossier is and whose cannot be rewritten: only its way through the office moves', () =>
  withApp(async (app) => {
    const id = await receiveByPage(app);
    const fixed = [
      `code = 'H99.7.1-261020-9999'`,
      'received_at = now()',
      'submitted_at = now()',
      'procedure_version_id = id',
      'owner_id = submitter_id',
      `owner_name = 'Ai đó'`,
      'receiving_unit_id = competent_unit_id',
      'fee_vnd = 0',
    ];
    for (const change of fixed) {
      const statement = `update dossiers.dossier set ${change} where id = '${id}'`;
      assert.equal(await refusalOf(app, statement), '42501', change);
    }
    const step = `update dossiers.dossier set state = 'handedOver', version = 2 where id = '${id}'`;
    assert.equal(await refusalOf(app, step), 'done');
  }));

test('the reason is one of its kind: of refusing intake at the counter, of refusing after appraisal', () =>
  withApp(async (app) => {
    const intake = await makeDossier(app.context(), { state: 'intakeRefused' });
    const refused = await makeDossier(app.context(), { state: 'refused' });
    const set = (id: string, code: string, kind: string) =>
      refusalOf(
        app,
        `update dossiers.dossier set refusal_reason_code = '${code}', refusal_reason_kind = '${kind}' where id = '${id}'`,
      );
    assert.equal(await set(intake.id, 'intake.not-competent', 'refuseIntake'), 'done');
    assert.equal(await set(intake.id, 'refuse.dispute', 'refuse'), 'dossier_refusal_reason_kind');
    assert.equal(await set(intake.id, 'refuse.dispute', 'refuseIntake'), 'dossier_refusal_reason');
    assert.equal(await set(refused.id, 'refuse.dispute', 'refuse'), 'done');
    assert.equal(
      await set(refused.id, 'intake.not-competent', 'refuseIntake'),
      'dossier_refusal_reason_kind',
    );
    assert.equal(await set(refused.id, 'intake.not-competent', 'refuse'), 'dossier_refusal_reason');
    const kindless = `update dossiers.dossier set refusal_reason_kind = null where id = '${refused.id}'`;
    assert.equal(await refusalOf(app, kindless), 'dossier_refusal_has_reason');
    const drop = `update dossiers.dossier set state = 'returned', returned_at = now(), refusal_reason_code = null,
      refusal_reason_kind = null, refusal_reason_text = null where id = '${refused.id}'`;
    assert.equal(await refusalOf(app, drop), 'dossier_result', 'returned without a reason needs a result');
  }));

test('a scan and a result are files that there are', () =>
  withApp(async (app) => {
    const id = await receiveByPage(app);
    const part = `insert into dossiers.part (province_id, dossier_id, number, name, form, count, file_id)
      values (99, '${id}', 50, 'Giấy', 'scan', 1, '${id}')`;
    assert.equal(await refusalOf(app, part), 'part_file');
    const { id: ready } = await makeDossier(app.context(), { state: 'resultReady' });
    const result = `update dossiers.dossier set result_file_id = id where id = '${ready}'`;
    assert.equal(await refusalOf(app, result), 'dossier_result_file');
  }));
