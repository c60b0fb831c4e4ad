import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { withApp } from '#test/app.ts';
import { plain } from '#test/form-fields.ts';
import { paths } from '../paths.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { makeDossier } from '../testing.ts';

const TEXT = 'Cơ quan thuế trả lời sau hạn 5 ngày';
const LATE = {
  state: 'returned',
  receivedAt: '2026-10-01T08:00:00+07:00',
  dueAt: '2026-10-06T17:00:00+07:00',
  endedAt: '2026-10-07T09:00:00+07:00',
} as const;
const DAYS = 'unit=H99.7&from=2026-10-01&to=2026-10-31';

test('the officer tells why a dossier was late; the latest telling counts, in the figures too', () =>
  withApp(async (app) => {
    const { id } = await makeDossier(app.context(), LATE);
    await makeDossier(app.context(), LATE);
    const officer = await app.as('chuyenvien.lamson');
    assert.match((await officer.get(paths.dossier(id))).text, /Chưa ghi nguyên nhân/);
    const tell = async (reasonCode: string) => {
      const { version } = await getDossier(app.context(), id);
      const body = { version, reasonCode, reasonText: TEXT };
      return officer.api('POST', `/api/dossiers/${id}/overdue-causes`, body);
    };
    assert.equal((await tell('overdue.officer')).status, 201);
    assert.equal((await tell('overdue.coordination')).status, 201);
    const count = async (cause: string) =>
      (await officer.api('GET', `/api/figures/dossiersLateOrOverdue?${DAYS}&cause=${cause}`)).json<{
        value: number;
      }>().value;
    assert.deepEqual(
      [await count('overdue.officer'), await count('overdue.coordination'), await count('untold')],
      [0, 1, 1],
    );
    const page = plain((await officer.get(paths.dossier(id))).text);
    assert.match(page, /Cơ quan phối hợp chậm/);
    assert.match(page, /Ghi nguyên nhân quá hạn/);
  }));

test('only for a late dossier, by who decides it, with a reason of the list; nothing typed is lost', () =>
  withApp(async (app) => {
    const late = await makeDossier(app.context(), LATE);
    const officer = await app.as('chuyenvien.lamson');
    const wrong = await officer.post(paths.overdueCause(late.id), {
      version: String(late.version),
      reasonCode: 'stop.subject-gone',
      reasonText: TEXT,
    });
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, new RegExp(TEXT));
    const inTime = await makeDossier(app.context(), { ...LATE, endedAt: '2026-10-05T09:00:00+07:00' });
    const body = { version: inTime.version, reasonCode: 'overdue.officer', reasonText: TEXT };
    assert.equal((await officer.api('POST', `/api/dossiers/${inTime.id}/overdue-causes`, body)).status, 409);
    const clerk = await app.as('tiepnhan.lamson');
    assert.equal((await clerk.api('POST', `/api/dossiers/${late.id}/overdue-causes`, body)).status, 403);
  }));

test('what was told cannot be changed or taken back', () =>
  withApp(async (app) => {
    const { rows } = await sql<{ right: string }>`
      select privilege_type as right from information_schema.role_table_grants
      where grantee = 'motcua_app' and table_schema = 'dossiers' and table_name = 'overdue_cause' order by 1
    `.execute(app.context().db);
    assert.deepEqual(
      rows.map(({ right }) => right),
      ['INSERT', 'SELECT'],
    );
  }));
