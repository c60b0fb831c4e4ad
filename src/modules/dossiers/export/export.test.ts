import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findUnitByCode, importUnits, listUnits, subtreeIds } from '#modules/organization/index.ts';
import { loadProcedures, type WrittenProcedure } from '#modules/procedures/index.ts';
import { eventText } from '#platform/audit/event-text.ts';
import { historyOf } from '#platform/audit/list-events.ts';
import type { Context } from '#platform/context.ts';
import { readXlsx } from '#platform/tables/read-xlsx.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { wordsOf } from '#test/form-fields.ts';
import { readData } from '../../../commands/read-data.ts';
import { NATIONAL_FIELDS } from '../domain/national-record.ts';
import { dice, randomDossier } from '../figures/random-dossiers.testing.ts';
import { csvOf, importText, nationalLine } from '../import/testing.ts';
import { paths } from '../paths.ts';
import { reportPeriod } from '../sql/measures.ts';
import { figuresOf } from '../sql/overview.ts';
import { makeDossier } from '../testing.ts';

const DAYS = { tu: '15/09/2026', den: '14/10/2026' };
const PERIOD = reportPeriod({
  from: Temporal.PlainDate.from('2026-09-15'),
  to: Temporal.PlainDate.from('2026-10-14'),
});

function address(format: string, unit = 'H99'): string {
  return `${paths.exportDossiers}?${new URLSearchParams({ 'don-vi': unit, ...DAYS, 'dinh-dang': format })}`;
}

async function countsOf(context: Context) {
  const root = await findUnitByCode(context, 'H99');
  const rows = await figuresOf(context, await subtreeIds(context, root?.id ?? ''), PERIOD);
  return rows.toSorted((a, b) => `${a.field}${a.channel}`.localeCompare(`${b.field}${b.channel}`));
}

/** The same program for another province, with the same units and the procedures that the test needs. */
async function elsewhere(app: TestApp): Promise<TestApp> {
  const context = (): Context => ({ ...app.context(), provinceId: 98 });
  const units = await listUnits(app.context());
  const codes = new Map(units.map(({ id, agencyCode }) => [id, agencyCode]));
  const lines = units.map(({ agencyCode, name, parentId, kind }) => [
    agencyCode,
    name,
    codes.get(parentId ?? '') ?? '',
    kind,
  ]);
  const table = [['MaDinhDanh', 'TenDonVi', 'MaDinhDanhCha', 'Cap'], ...lines];
  await importUnits(
    context(),
    table.map((cells, at) => ({ line: at + 1, cells })),
  );
  const { procedures } = await readData<{ procedures: WrittenProcedure[] }>('procedures/procedures.json');
  await loadProcedures(context(), {
    procedures: procedures.filter(({ code }) => /^1\.00(1193|0894)$/.test(code)),
  });
  return { ...app, context };
}

test('what is exported and taken in elsewhere counts there as here; the same file again changes nothing', () =>
  withApp(async (app) => {
    const roll = dice(7);
    for (let count = 0; count < 25; count += 1) await makeDossier(app.context(), randomDossier(roll));
    await importText(
      app,
      csvOf([
        nationalLine(1, { TrangThaiHoSo: '5', NgayKetThucXuLy: '', NgayTra: '' }),
        nationalLine(2, { TrangThaiHoSo: '1' }),
      ]),
    );
    const admin = await app.as('quantri.tinh');
    const csv = await admin.get(address('csv'));
    assert.match(csv.headers.get('content-disposition') ?? '', /ho-so-H99-2026-09-15-2026-10-14\.csv/);
    const there = await elsewhere(app);
    const made = await importText(there, csv.text);
    assert.deepEqual(made.rejections, []);
    assert.ok(made.counts.imported > 5);
    const here = await countsOf(app.context());
    assert.ok(here.some(({ carriedOver, overdue }) => carriedOver + overdue > 0));
    assert.deepEqual(await countsOf(there.context()), here);
    assert.equal((await importText(there, csv.text)).counts.unchanged, made.counts.imported);
    const jsonl = (await admin.get(address('jsonl'))).text;
    assert.equal(
      (await importText(there, jsonl, { name: 'x.jsonl' })).counts.unchanged,
      made.counts.imported,
    );
  }));

test('XLSX and the interface bring the same records; the taking is recorded; wrong days come back with what was typed', () =>
  withApp(async (app) => {
    await makeDossier(app.context(), { receivedAt: '2026-10-01T09:00:00+07:00' });
    const admin = await app.as('quantri.tinh');
    const { bytes } = await admin.get(address('xlsx', 'H99.7'));
    const rows = (await Array.fromAsync(readXlsx(ReadableStream.from([bytes])))).flat();
    assert.deepEqual(rows[0]?.cells, NATIONAL_FIELDS);
    assert.equal(rows.length, 2);
    type Page = { data: Record<string, string>[]; next: string | null };
    const api = '/api/dossier-exports?unit=H99.7&from=2026-09-15&to=2026-10-14';
    const { data, next } = (await admin.api('GET', api)).json<Page>();
    assert.deepEqual(
      [data.length, next, data[0]?.MaHoSo, data[0]?.DonViXuLy],
      [1, null, rows[1]?.cells[0], 'H99.7'],
    );
    assert.ok(data[0]?.TenTTHC && !JSON.stringify(data).includes('SoGiayTo'));
    const wrong = await admin.get(
      `${paths.exportDossiers}?don-vi=H99&tu=31/02/2026&den=14/10/2026&dinh-dang=csv`,
    );
    assert.match(wordsOf(wrong.text), /Ngày phải viết theo ngày\/tháng\/năm/);
    assert.match(wrong.text, /value="31\/02\/2026"/);
    const unit = await findUnitByCode(app.context(), 'H99.7');
    const event = (await historyOf(app.context(), unit?.id ?? '')).at(-1);
    assert.equal(
      event && eventText(app.context(), event),
      'Xuất hồ sơ từ ngày 15/09/2026 đến ngày 14/10/2026 (xlsx)',
    );
    const leader = await app.as('lanhdao.lamson');
    assert.equal((await leader.get(address('csv'))).status, 403, 'not beyond his own unit');
    assert.equal((await leader.get(address('csv', 'H99.7'))).status, 200);
    assert.equal((await (await app.as('tiepnhan.lamson')).get(paths.exportDossiers)).status, 403);
  }));
