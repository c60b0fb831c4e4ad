import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { sql } from 'kysely';
import { historyOf } from '#platform/audit/list-events.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { wordsOf } from '#test/form-fields.ts';
import { refusalOf } from '#test/refusal-of.ts';
import { verifyTally } from '../figures/verify-figures.ts';
import { paths } from '../paths.ts';
import { findDossierByCode } from '../sql/dossier-rows.ts';
import { getImport } from '../sql/imports/import-rows.ts';
import { foldTally } from '../sql/tally.ts';
import { makeDossier } from '../testing.ts';
import { beginImport } from './begin-import.ts';
import { csvOf, importText, type NationalLine, nationalLine } from './testing.ts';

const CODE = 'H99.7-260302-0001';

async function imported(app: TestApp, code = CODE) {
  const dossier = await findDossierByCode(app.context(), code);
  assert.ok(dossier, code);
  return dossier;
}

test('a file is taken in; the same again changes nothing; a later one moves states and dates, which is recorded', () =>
  withApp(async (app) => {
    const open = { TrangThaiHoSo: '4', NgayKetThucXuLy: '', NgayTra: '' };
    const first = csvOf([
      nationalLine(1, open),
      nationalLine(2),
      nationalLine(3, { ...open, TrangThaiHoSo: '1', NgayTiepNhan: '' }),
    ]);
    const claimed = { total: 3, states: { '10': 2 } };
    const made = await importText(app, first, { claimed });
    assert.deepEqual(made.counts, { rows: 3, imported: 3, unchanged: 0, changed: 0, rejected: 0 });
    assert.deepEqual(made.found, { total: 3, states: { '1': 1, '4': 1, '10': 1 }, months: { '2026-03': 3 } });
    const again = await importText(app, first);
    assert.deepEqual(again.counts, { rows: 3, imported: 0, unchanged: 3, changed: 0, rejected: 0 });

    const later = csvOf([nationalLine(1), nationalLine(2), nationalLine(3)]);
    await foldTally(app.context());
    const moved = await importText(app, later);
    assert.deepEqual(
      (await verifyTally(app.context())).differences,
      [],
      'what counts is what stands in the register',
    );
    assert.deepEqual(moved.counts, { rows: 3, imported: 0, unchanged: 1, changed: 2, rejected: 0 });
    const dossier = await imported(app);
    assert.deepEqual([dossier.state, dossier.version, dossier.importId], ['returned', 1, moved.id]);
    const [event, ...more] = await historyOf(app.context(), dossier.id);
    assert.deepEqual(
      [event?.type, event?.seq, event?.data.stateBefore, more.length],
      ['dossier.import-corrected', 1, 'appraising', 0],
    );
    assert.equal((await imported(app, 'H99.7-260302-0003')).receivedAt?.toString(), '2026-03-02T01:15:00Z');
    const types = (await historyOf(app.context(), moved.id)).map(({ type }) => type);
    assert.deepEqual(types, ['import.started', 'import.finished']);
  }));

test('a run that was interrupted is closed when its file is begun again, and what it did stays', () =>
  withApp(async (app) => {
    const text = csvOf([nationalLine(1), nationalLine(2)]);
    const sha256 = createHash('sha256').update(text).digest('hex');
    const made = {
      fileName: 'ho-so.csv',
      sha256,
      size: 1,
      format: 'csv',
      fileId: null,
      claimed: {},
    } as const;
    const lost = await beginImport(app.context(), made);
    const done = await importText(app, text);
    assert.equal(done.counts.imported, 2);
    const { state, fault } = await getImport(app.context(), lost);
    assert.deepEqual([state, fault], ['failed', 'dossiers.import-interrupted']);
  }));

test('rows that do not fit are left out with their line and reason, the rest is taken', () =>
  withApp(async (app) => {
    const { code } = await makeDossier(app.context(), { receivingCode: 'H99.7.1' });
    const lines: NationalLine[] = [
      nationalLine(1, { ChuHoSo: '"Công ty Gạo, ""Lam Giang"""', LoaiDoiTuong: '2' }),
      nationalLine(2, { MaTTHC: '9.000001' }),
      nationalLine(1),
      nationalLine(4, { MaHoSo: code }),
      nationalLine(5, { NgayTra: '20260231000000' }),
    ];
    const done = await importText(app, csvOf(lines));
    assert.deepEqual(done.counts, { rows: 5, imported: 1, unchanged: 0, changed: 0, rejected: 4 });
    assert.deepEqual(
      done.rejections.map(({ line, reasons }) => [line, ...reasons]),
      [
        [3, 'dossiers.import-procedure'],
        [4, 'dossiers.import-twice'],
        [5, 'dossiers.import-ours'],
        [6, 'dossiers.import-date NgayTra'],
      ],
    );
    assert.deepEqual([(await imported(app)).ownerName, done.found.total], ['Công ty Gạo, "Lam Giang"', 1]);
  }));

test('JSON lines bring single records and whole calls; parts without a column are kept, numbers of people are not', () =>
  withApp(async (app) => {
    const extra = {
      SoGiayToChuHoSo: '999085004321',
      Email: 'x@example.vn',
      DSKetNoiCSDL: [{ MaCSDL: 'DC' }],
    };
    const call = { isUpdating: false, data: [nationalLine(2), { ...nationalLine(3), TrangThaiHoSo: 9 }] };
    const text = [
      JSON.stringify({ ...nationalLine(1), ...extra }),
      '',
      JSON.stringify(call),
      '{"MaHoSo":',
    ].join('\n');
    const done = await importText(app, text, { name: 'ho-so.jsonl' });
    assert.deepEqual([done.counts.imported, done.rejections[0]?.reasons], [3, ['dossiers.import-line']]);
    const { rows } = await sql<{ text: string; national: unknown }>`
      select to_jsonb(d)::text as text, national from dossiers.dossier d where code = ${CODE}`.execute(
      app.context().db,
    );
    assert.deepEqual(rows[0]?.national, { DSKetNoiCSDL: [{ MaCSDL: 'DC' }] });
    assert.ok(!/999085004321|example/.test(rows[0]?.text ?? ''));
  }));

test('a file without its columns is refused as a whole, and said so', () =>
  withApp(async (app) => {
    await assert.rejects(importText(app, 'MaHoSo,MaTTHC\nx,y\n'), { code: 'dossiers.import-columns' });
    await assert.rejects(importText(app, ''), { code: 'dossiers.import-columns' });
    await assert.rejects(importText(app, 'PK rác', { name: 'ho-so.xlsx' }), {
      code: 'dossiers.import-unreadable',
    });
  }));

test('what was taken over says so on its page and in the register, offers no step, and is in nobody’s worklist', () =>
  withApp(async (app) => {
    await importText(app, csvOf([nationalLine(1, { TrangThaiHoSo: '4', NgayKetThucXuLy: '', NgayTra: '' })]));
    const { id } = await imported(app);
    const leader = await app.as('lanhdao.lamson');
    const page = wordsOf((await leader.get(paths.dossier(id))).text);
    assert.match(page, /Nhập từ hệ thống khác.*Tệp ho-so\.csv/);
    assert.ok(!/Phân công lại|In biểu mẫu/.test(page));
    assert.match(
      wordsOf((await leader.get(`${paths.register}?q=H99.7-260302`)).text),
      /H99\.7-260302-0001 Nhập/,
    );
    assert.ok(!(await leader.get(paths.myWork)).text.includes(CODE));
    const answer = (await leader.api('GET', `/api/dossiers/${id}`)).json<{
      imported: boolean;
      actions: string[];
    }>();
    assert.deepEqual([answer.imported, answer.actions], [true, []]);
    const step = await leader.api('POST', `/api/dossiers/${id}/approvals`, { version: 1 });
    assert.deepEqual([step.status, step.json().code], [409, 'dossiers.imported']);
    assert.match((await app.anonymous.get(`${paths.lookUp}?ma=${CODE}`)).text, /Đang xử lý/);
  }));

test('the application may correct what was taken over, and nothing of a dossier of our own', () =>
  withApp(async (app) => {
    const { id } = await makeDossier(app.context());
    await importText(app, csvOf([nationalLine(1)]));
    const { db } = app.context();
    const touched =
      await sql`update dossiers.imported_dossier set received_at = now() where id = ${id}`.execute(db);
    assert.equal(touched.numAffectedRows, 0n);
    const fault = await refusalOf(app, `update dossiers.dossier set import_id = id where id = '${id}'`);
    assert.equal(fault, '42501');
    const freed = await refusalOf(
      app,
      `update dossiers.imported_dossier set import_id = null, owner_kind = null where code = '${CODE}'`,
    );
    assert.match(freed, /^(44000|dossier_people)$/);
  }));
