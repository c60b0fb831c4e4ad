import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readXlsx } from 'hucre/xlsx';
import { makeDossier } from '#modules/dossiers/testing.ts';
import type { CountFigure } from '#platform/figures/figure.ts';
import { withApp } from '#test/app.ts';
import { recordsXlsx } from './records-xlsx.ts';

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

test('all pages of a figure stand in the workbook; what the reader may not see is counted', () =>
  withApp(async (app) => {
    const pages = [
      { total: 3, hidden: 0, rows: [{ id: '1', href: '', cells: ['=1', 'a'] }], next: 'x' },
      { total: 3, hidden: 1, rows: [{ id: '2', href: '', cells: ['2', 'b'] }] },
    ];
    const figure = {
      kind: 'count',
      noun: 'hồ sơ',
      columns: ['Mã', 'Tên'],
      records: async () => pages.shift() ?? { total: 0, hidden: 0, rows: [] },
    } as unknown as CountFigure;
    const [sheet] = (await readXlsx(await bytesOf(recordsXlsx(app.context(), figure, {} as never)))).sheets;
    assert.deepEqual(
      sheet?.rows.map((row) => row.filter((value) => value !== null)),
      [['Mã', 'Tên'], ['=1', 'a'], ['2', 'b'], ['Và 1 hồ sơ khác ngoài quyền xem']],
    );
  }));

test('a figure that knows its ids at once is written by them, in their order, and counts what stays unread', () =>
  withApp(async (app) => {
    const ids = Array.from({ length: 1201 }, (_, at) => String(at).padStart(4, '0'));
    const figure = {
      kind: 'count',
      noun: 'hồ sơ',
      columns: ['Mã'],
      recordIds: async () => ids,
      readable: async (_: unknown, asked: readonly string[]) =>
        asked.filter((id) => !id.endsWith('7')).map((id) => ({ id, href: '', cells: [id] })),
    } as unknown as CountFigure;
    const [sheet] = (await readXlsx(await bytesOf(recordsXlsx(app.context(), figure, {} as never)))).sheets;
    const cells = sheet?.rows.map(([first]) => first) ?? [];
    assert.deepEqual(cells.slice(0, 9), [
      'Mã',
      '0000',
      '0001',
      '0002',
      '0003',
      '0004',
      '0005',
      '0006',
      '0008',
    ]);
    assert.deepEqual(cells.slice(-2), ['1200', 'Và 120 hồ sơ khác ngoài quyền xem']);
    assert.equal(cells.length, 1 + 1201 - 120 + 1);
  }));

test('the page gives the file', () =>
  withApp(async (app) => {
    await makeDossier(app.context());
    const leader = await app.as('lanhdao.lamson');
    const file = await leader.get(
      '/so-lieu/dossiersReceived/tai-ve?don-vi=H99.7&tu=01/10/2026&den=31/10/2026',
    );
    assert.equal(file.status, 200);
    assert.match(
      file.headers.get('content-disposition') ?? '',
      /dossiersReceived-H99\.7-2026-10-01-2026-10-31\.xlsx/,
    );
    assert.equal((await leader.get('/so-lieu/dossiersOnTimeRate/tai-ve')).status, 404);
    assert.equal((await leader.get('/so-lieu/dossiersReceived/tai-ve?tu=x&den=y')).status, 422);
  }));
