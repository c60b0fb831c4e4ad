import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readXlsx } from 'hucre/xlsx';
import { findUnitByCode } from '#modules/organization/index.ts';
import { readPdf } from '#platform/render/testing.ts';
import { withApp } from '#test/app.ts';
import { getForm } from '../form/forms.ts';
import type { ReportContent } from '../form/report-form.ts';
import { type ReportFormat, writeReport } from './write-report.ts';

const CONTENT: ReportContent = {
  sections: [
    {
      kind: 'table',
      key: 't',
      title: 'I. Kết quả',
      columns: [
        { key: '1', head: 'TT', groups: [], number: '(1)', align: 'center', weight: 0.6, paperOnly: true },
        { key: '2', head: 'Lĩnh vực', groups: [], number: '(2)', align: 'start', weight: 3 },
        { key: '3', head: 'Trong hạn', groups: ['Đang giải quyết'], number: '(3)', align: 'end', weight: 1 },
        { key: '4', head: 'Quá hạn', groups: ['Đang giải quyết'], number: '(4)', align: 'end', weight: 1 },
      ],
      rows: [
        { key: 'ho-tich', cells: [{ text: '1' }, { text: 'Hộ tịch' }, { value: 67906 }, { value: null }] },
        {
          key: 'dat-dai',
          cells: [{ text: '2' }, { text: '=Đất đai' }, { value: 12.5, decimals: 2 }, { value: 0 }],
        },
      ],
      total: {
        key: 'total',
        strong: true,
        cells: [{ text: '' }, { text: 'Tổng số' }, { value: 67918.5 }, { value: null }],
      },
    },
    {
      kind: 'rates',
      key: 'r',
      title: 'II. Tỷ lệ',
      rates: [
        {
          key: 'a',
          label: 'Đúng hạn',
          numerator: { value: 3421 },
          denominator: { value: 3995 },
          rule: 'resolved',
        },
        { key: 'b', label: 'Chưa đo', numerator: { value: null }, denominator: { value: 0 }, rule: null },
      ],
    },
    { kind: 'text', key: 'x', title: 'III. Khác', text: 'Không có.\nHết.' },
  ],
};

test('every format says the same; what is not known is not zero', () =>
  withApp(async (app) => {
    const context = app.context();
    const unit = await findUnitByCode(context, 'H99.7');
    assert.ok(unit);
    const days = { from: Temporal.PlainDate.from('2026-06-15'), to: Temporal.PlainDate.from('2026-09-14') };
    const commentary = { causes: 'Do thiếu nhân lực.' };
    const facts = {
      form: getForm('II.06a'),
      unit,
      scope: 'unit' as const,
      ...days,
      periodLine: 'Quý III năm 2026',
      content: CONTENT,
      commentary,
    };
    const bytes = async (format: ReportFormat) => (await writeReport(context, facts, format)).bytes;

    const csv = new TextDecoder().decode(await bytes('csv'));
    assert.match(
      csv,
      /Mã,Lĩnh vực,Đang giải quyết: Trong hạn,Đang giải quyết: Quá hạn\r\nho-tich,Hộ tịch,67906,\r\n/,
    );
    assert.match(csv, /dat-dai,'=Đất đai,12.5,0\r\n,Tổng số,67918.5,\r\n$/);

    const [sheet] = (await readXlsx(await bytes('xlsx'))).sheets;
    const rows = (sheet?.rows ?? []).map((row) => row.filter((value) => value !== null && value !== ''));
    const line = (first: string) => rows.find((row) => row.includes(first));
    assert.deepEqual(line('Hộ tịch'), ['1', 'Hộ tịch', 67906, 'chưa có dữ liệu']);
    assert.deepEqual(line('=Đất đai'), ['2', '=Đất đai', 12.5, 0], 'text stays text');
    assert.deepEqual(line('Đúng hạn'), ['Đúng hạn', 3421 / 3995, 3421, 3995]);
    assert.ok(line('Do thiếu nhân lực.'));
    assert.ok(
      sheet?.merges?.some(
        ({ startCol, endCol, startRow, endRow }) => startCol === 2 && endCol === 3 && startRow === endRow,
      ),
    );

    assert.equal(sheet?.pageSetup?.printTitlesRow, '$11:$13', 'the head is repeated on every page');
    assert.equal(sheet?.pageSetup?.fitToWidth, 1);

    const pdf = readPdf(await bytes('pdf'));
    assert.equal(pdf.pages, 1);
    for (const text of [
      '67.906',
      '12,50',
      'chưa có dữ liệu',
      '85,63 % (3.421/3.995)',
      'Do thiếu nhân lực.',
      'CỘNG HÒA XÃ HỘI',
      '/BC-UBND',
      '- Ủy ban nhân dân tỉnh Lam Giang;',
      '- Lưu: VT.',
    ])
      assert.ok(pdf.text.includes(text), text);

    const docx = await bytes('docx');
    assert.deepEqual([...docx.slice(0, 2)], [...new TextEncoder().encode('PK')]);
    assert.ok(docx.length > 5000);
  }));
