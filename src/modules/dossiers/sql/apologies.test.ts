import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withApp } from '#test/app.ts';
import { refusalOf } from '#test/refusal-of.ts';
import { doApology } from '../apologise/testing.ts';
import { makeAppraising } from '../request-supplement/testing.ts';

test('the database refuses a second extension, and any change of an apology', () =>
  withApp(async (app) => {
    const id = await makeAppraising(app);
    assert.equal((await doApology(app.at('2026-10-19T16:00:00+07:00'), id, 'sign')).status, 201);
    await doApology(app, id, 'deliver');
    const copy = (changes: Record<string, string>) => {
      const columns = [
        ...['province_id', 'dossier_id', 'number', 'kind', 'reason', 'due_at', 'deadline_at', 'new_due_at'],
        ...['drafted_by', 'drafted_at', 'signed_by', 'signed_at', 'sent_at'],
      ];
      const values = columns.map((column) => changes[column] ?? column);
      return refusalOf(
        app,
        `insert into dossiers.apology_letter (${columns}) select ${values} from dossiers.apology_letter where dossier_id = '${id}'`,
      );
    };
    const later = `due_at + interval '9 days'`;
    const other = { number: '2', due_at: `due_at + interval '1 day'` };
    assert.equal(await copy({ ...other, new_due_at: later }), 'apology_one_extension');
    assert.equal(await copy({ number: '2', new_due_at: 'null' }), 'apology_once');
    assert.equal(await copy({ ...other, new_due_at: 'null', reason: `'          a'` }), 'apology_reason');
    assert.equal(await copy({ ...other, new_due_at: 'due_at' }), 'apology_new_due');
    const forbidden = [
      `update dossiers.apology_letter set new_due_at = new_due_at + interval '1 day'`,
      `update dossiers.apology_letter set signed_at = due_at - interval '9 days'`,
      'delete from dossiers.apology_letter',
      'update dossiers.apology_delivery set note = note',
      'delete from dossiers.apology_delivery',
      'truncate dossiers.apology_letter cascade',
    ];
    for (const statement of forbidden) assert.equal(await refusalOf(app, statement), '42501', statement);
  }));
