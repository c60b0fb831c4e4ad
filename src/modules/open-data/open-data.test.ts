import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeDossier } from '#modules/dossiers/testing.ts';
import type { Context } from '#platform/context.ts';
import { type TestApp, withApp } from '#test/app.ts';
import { plain } from '#test/form-fields.ts';
import { solveHidden } from './domain/attack.testing.ts';
import type { PublishedLine } from './domain/published-quarter.ts';
import { paths } from './paths.ts';
import { publishEndedQuarters } from './publish/publish-quarter.ts';

/** Births and certified copies of the third quarter of 2026: many in Lam Sơn, three births in Bến Đò, some in Cửa Sông. */
async function makeQuarter(context: Context): Promise<void> {
  const at = (hour: number) => `2026-08-${String(3 + (hour % 5)).padStart(2, '0')}T08:${10 + hour}:00+07:00`;
  const made = { state: 'returned' as const, dueAt: '2026-08-20T17:00:00+07:00' };
  const ended = (late: boolean) => (late ? '2026-08-25T10:00:00+07:00' : '2026-08-12T10:00:00+07:00');
  const places = [
    { receivingCode: 'H99.7.1', competentCode: 'H99.7', births: 14, copies: 9 },
    { receivingCode: 'H99.8.1', competentCode: 'H99.8', births: 3, copies: 8 },
    { receivingCode: 'H99.10.1', competentCode: 'H99.10', births: 7, copies: 6 },
  ];
  for (const { births, copies, ...place } of places) {
    const codes = [...Array<string>(births).fill('1.001193'), ...Array<string>(copies).fill('2.000815')];
    for (const [index, procedureCode] of codes.entries())
      await makeDossier(context, {
        ...made,
        ...place,
        procedureCode,
        receivedAt: at(index),
        endedAt: ended(index === 0),
      });
  }
}

type Quarter = { from: string; lines: PublishedLine[] };

async function publishedQuarter(app: TestApp): Promise<Quarter> {
  await makeQuarter(app.context());
  const later = app.at('2026-09-20T03:00:00+07:00');
  assert.deepEqual(await publishEndedQuarters(later.context()), ['2026-06-15']);
  const answer = await app.anonymous.api('GET', paths.json('2026-06-15'));
  assert.equal(answer.status, 200);
  return answer.json<Quarter>();
}

test('a quarter is published for everybody: what is small is hidden, what is shown does not give it away, and it stays', () =>
  withApp(async (app) => {
    const { lines } = await publishedQuarter(app);
    checkLines(lines);

    const visitor = app.anonymous;
    const list = plain((await visitor.get(paths.list)).text);
    assert.match(list, /Quý III năm 2026.*từ 15\/06\/2026 đến hết 14\/09\/2026/);
    // Three of 47 were late: too few to be told.
    const page = plain((await visitor.get(paths.quarter('2026-06-15'))).text);
    assert.match(page, /Tất cả lĩnh vực\D+47\D+47\D+ẩn/);
    const csv = await visitor.get(paths.csv('2026-06-15'));
    assert.match(csv.text, /ma_don_vi,ten_don_vi,linh_vuc,tiep_nhan,da_giai_quyet,truoc_va_dung_han/);
    assert.match(csv.text, /\*,\*,\*,47,47,\r/);
    for (const day of ['2026-01-01', 'x', '2026-02-31'])
      assert.equal((await visitor.get(paths.quarter(day))).status, 404);

    await makeDossier(app.context(), { receivedAt: '2026-08-04T09:00:00+07:00' });
    const later = app.at('2026-10-01T03:00:00+07:00');
    assert.deepEqual(await publishEndedQuarters(later.context()), []);
    const after = (await visitor.api('GET', paths.json('2026-06-15'))).json<Quarter>();
    assert.deepEqual(after.lines, lines);
  }));

function checkLines(lines: readonly PublishedLine[]): void {
  const line = (unit: string | null, field: string | null) =>
    lines.find((one) => (one.unit?.code ?? null) === unit && one.field === field);
  assert.equal(line('H99.8', 'Hộ tịch')?.received, null);
  assert.equal(line(null, null)?.received, 47);
  for (const one of lines)
    for (const value of [one.received, one.resolved, one.resolvedInTime])
      assert.ok(value === null || value === 0 || value >= 5);

  const codes = [...new Set(lines.flatMap(({ unit }) => unit?.code ?? [])), null];
  const fields = [...new Set(lines.flatMap(({ field }) => field ?? [])), null];
  const shown = (code: string | null, field: string | null) => {
    const found = line(code, field);
    return found ? found.received : 0;
  };
  const table = codes.map((code) => fields.map((field) => shown(code, field)));
  assert.ok(table.flat().includes(null));
  assert.deepEqual(solveHidden(table), []);
}
