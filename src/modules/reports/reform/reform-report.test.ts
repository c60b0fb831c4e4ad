import assert from 'node:assert/strict';
import { test } from 'node:test';
import { registry } from '#app';
import { makeDossier } from '#modules/dossiers/testing.ts';
import { withApp } from '#test/app.ts';
import type { ReportRow, TableSection } from '../form/report-form.ts';
import { paths } from '../paths.ts';
import { endBefore } from './annex.ts';
import { ANNEX_ITEMS } from './annex-items.ts';

const SIX_MONTHS = { unit: 'H99.7', from: '2025-12-15', to: '2026-06-14' };
const NINE_MONTHS = { ...SIX_MONTHS, to: '2026-09-14' };

function query({ unit, from, to }: typeof SIX_MONTHS): string {
  return `unit=${unit}&from=${from}&to=${to}`;
}

function cellsOf(sections: readonly TableSection[], key: string): ReportRow['cells'] {
  return sections.flatMap(({ rows }) => rows).find((row) => row.key === key)?.cells ?? [];
}

test('every computed item names a figure of the program, and codes are unique', () => {
  const counts = new Set(registry.figures.filter(({ kind }) => kind === 'count').map(({ code }) => code));
  for (const { code, figure } of ANNEX_ITEMS) assert.ok(figure === undefined || counts.has(figure), code);
  assert.equal(new Set(ANNEX_ITEMS.map(({ code }) => code)).size, ANNEX_ITEMS.length);
});

test('the report before is the one that began on the same day; a quarter alone has none', () => {
  const day = (text: string) => Temporal.PlainDate.from(text);
  const before = (from: string, to: string) => endBefore({ from: day(from), to: day(to) })?.toString();
  assert.equal(before('2025-12-15', '2026-06-14'), '2026-03-14');
  assert.equal(before('2025-12-15', '2026-12-14'), '2026-09-14');
  assert.equal(before('2025-12-15', '2026-03-14'), undefined);
  assert.equal(before('2026-06-15', '2026-09-14'), undefined);
});

test('what no figure computes is said to have no data until it is typed, and is then marked as typed', () =>
  withApp(async (app) => {
    await makeDossier(app.context(), { receivedAt: '2026-05-04T08:00:00+07:00', dueAt: null });
    const clerk = await app.as('vanthu.lamson');
    const read = async (days: typeof SIX_MONTHS) =>
      (await clerk.api('GET', `/api/report-forms/CCHC?${query(days)}`)).json<{ sections: TableSection[] }>()
        .sections;
    const enter = (days: typeof SIX_MONTHS, code: string, value: number) =>
      clerk.api('POST', '/api/reports/CCHC/manual-figures', { ...days, figures: [{ code, value }] });
    const empty = cellsOf(await read(SIX_MONTHS), 'par.dialogue.held');
    assert.deepEqual(empty[2], { value: null, typed: 'par.dialogue.held' });
    assert.equal((await enter(SIX_MONTHS, 'par.dialogue.held', 4)).status, 200);
    assert.equal((await enter(SIX_MONTHS, 'par.dialogue.held', 5)).status, 200);
    const typedCells = cellsOf(await read(SIX_MONTHS), 'par.dialogue.held');
    assert.deepEqual(typedCells[2], { value: 5, typed: 'par.dialogue.held' });
    assert.match(JSON.stringify(typedCells[3]), /nhập tay/);
    const computed = cellsOf(await read(SIX_MONTHS), 'dossiers.received');
    assert.deepEqual(computed[2], { value: 1, opens: { figure: 'dossiersReceived' } });
    assert.equal((await enter(SIX_MONTHS, 'dossiers.received', 9)).status, 422);
    assert.equal((await enter(SIX_MONTHS, 'no.such.item', 9)).status, 422);
    // From one report of the year to the next a cumulative number does not fall: it is said beside it.
    assert.equal((await enter(NINE_MONTHS, 'par.dialogue.held', 3)).status, 200);
    assert.match(
      JSON.stringify(cellsOf(await read(NINE_MONTHS), 'par.dialogue.held')[4]),
      /Nhỏ hơn báo cáo trước \(5\)/,
    );
    const officer = await app.as('tiepnhan.lamson');
    const refused = await officer.api('POST', '/api/reports/CCHC/manual-figures', {
      ...SIX_MONTHS,
      figures: [{ code: 'par.dialogue.held', value: 1 }],
    });
    assert.equal(refused.status, 403);
  }));

test('the page of typed numbers keeps what was typed wrongly and saves what is right', () =>
  withApp(async (app) => {
    const clerk = await app.as('vanthu.lamson');
    const address = `${paths.manualFigures}?don-vi=H99.7&ky=legal-sixMonths&nam=2026`;
    assert.match((await clerk.get(address)).text, /Cuộc đối thoại với người dân/);
    const wrong = await clerk.post(address, { 'par-dialogue-held': 'bốn', 'finance-disbursed': '1.234,5' });
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /value="bốn"/);
    const saved = await clerk.post(address, {
      'finance-disbursed': '1.234,5',
      'finance-disbursed-note': 'theo Kho bạc',
    });
    assert.equal(saved.status, 303);
    const report = await clerk.get(saved.location ?? '');
    assert.match(report.text, /1\.234,50/);
    assert.match(report.text, /theo Kho bạc/);
    assert.match(report.text, /chưa có dữ liệu/);
  }));

test('dossiers by level and unit add up to the province', () =>
  withApp(async (app) => {
    await makeDossier(app.context(), { receivedAt: '2026-05-04T08:00:00+07:00' });
    await makeDossier(app.context(), {
      receivedAt: '2026-05-05T08:00:00+07:00',
      receivingCode: 'H99.8.1',
      competentCode: 'H99.8',
    });
    const auditor = await app.as('kiemtra.tinh');
    const answer = await auditor.api(
      'GET',
      `/api/report-forms/CCHC?${query({ ...SIX_MONTHS, unit: 'H99' })}`,
    );
    const { sections } = answer.json<{ sections: TableSection[] }>();
    const received = (key: string) => {
      const cell = cellsOf(sections, key)[1];
      return cell && 'value' in cell ? cell.value : undefined;
    };
    assert.deepEqual([received('commune'), received('H99.7'), received('H99.8')], [2, 1, 1]);
  }));
