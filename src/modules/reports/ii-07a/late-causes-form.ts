import { counting } from '#modules/dossiers/index.ts';
import type { Unit } from '#modules/organization/index.ts';
import { fieldCode } from '#modules/procedures/index.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { FigureQuery } from '#platform/figures/figure.ts';
import { countParts } from '#platform/figures/read-figure.ts';
import type { ReportColumn, ReportContent, ReportForm, ReportRow } from '../form/report-form.ts';

const LATE = 'dossiersLate';
const OVERDUE = 'dossiersOverdue';
const BOTH = 'dossiersLateOrOverdue';

/** Biểu II.07a/VPCP/KSTT: why dossiers were or are late, by coded reason and by field. Its print was not verified. */
export const lateCausesForm: ReportForm = {
  code: 'II.07a',
  slug: 'ii-07a',
  name: 'Biểu II.07a/VPCP/KSTT',
  title: 'Nguyên nhân quá hạn đối với các trường hợp tồn đọng trong giải quyết thủ tục hành chính',
  mark: 'Biểu số II.07a/VPCP/KSTT',
  measuredIn: 'Hồ sơ',
  note: 'Hồ sơ quá hạn = đã giải quyết quá hạn trong kỳ + đang giải quyết quá hạn ở cuối kỳ (cột 10 và 13 của biểu II.06a). Nguyên nhân do cơ quan giải quyết ghi, lấy lần ghi sau cùng; hồ sơ chưa ghi nguyên nhân đếm riêng. Danh mục nguyên nhân và mẫu biểu chưa đối chiếu với bản in của Thông tư 01/2020/TT-VPCP.',
  commentary: [
    { key: 'causes', title: 'Phân tích nguyên nhân' },
    { key: 'remedies', title: 'Biện pháp khắc phục, kiến nghị' },
  ],
  compute,
};

async function compute(context: Context, unit: Unit, query: FigureQuery): Promise<ReportContent> {
  authorize(context, 'reports.read', unit.id);
  const reasons = await counting.overdueReasons(context);
  const by = (code: string) => partsOf(context, code, query, 'cause');
  const [late, overdue] = [await by(LATE), await by(OVERDUE)];
  const names = new Map(reasons.map(({ code, name }) => [code, name]));
  const codes = [...names.keys(), counting.CAUSE_UNTOLD];
  const causes = codes.map((code, index) => {
    const name = names.get(code) ?? 'Chưa ghi nguyên nhân';
    return causeRow(code, [String(index + 1), name], [late.get(code) ?? 0, overdue.get(code) ?? 0], code);
  });
  const sums: [number, number] = [sumOf(late), sumOf(overdue)];
  const total = causeRow('total', ['', 'Tổng số'], sums);
  const fields = await fieldRows(context, query, names);
  return {
    sections: [
      { kind: 'table', key: 'causes', title: 'Theo nguyên nhân', columns: CAUSES, rows: causes, total },
      { kind: 'table', key: 'fields', title: 'Theo lĩnh vực', columns: FIELDS, rows: fields },
    ],
  };
}

async function partsOf(context: Context, code: string, query: FigureQuery, by: 'cause' | 'field') {
  const parts = await countParts(context, code, query, by);
  return new Map(parts.map(({ key, value }) => [key, value]));
}

function sumOf(parts: ReadonlyMap<string, number>): number {
  return [...parts.values()].reduce((sum, value) => sum + value, 0);
}

const CAUSES: readonly ReportColumn[] = [
  { key: '1', head: 'TT', groups: [], number: '(1)', align: 'center', weight: 0.6, paperOnly: true },
  { key: '2', head: 'Nguyên nhân quá hạn', groups: [], number: '(2)', align: 'start', weight: 4 },
  { key: '3', head: 'Đã giải quyết quá hạn', groups: [], number: '(3)', align: 'end', weight: 1.2 },
  { key: '4', head: 'Đang giải quyết quá hạn', groups: [], number: '(4)', align: 'end', weight: 1.2 },
  { key: '5', head: 'Tổng số', groups: [], number: '(5)=(3)+(4)', align: 'end', weight: 1.2 },
];

function causeRow(
  key: string,
  words: readonly string[],
  [late, overdue]: readonly [number, number],
  cause?: string,
): ReportRow {
  const narrow = cause === undefined ? {} : { narrow: { cause } };
  return {
    key,
    cells: [
      ...words.map((text) => ({ text })),
      { value: late, opens: { figure: LATE, ...narrow } },
      { value: overdue, opens: { figure: OVERDUE, ...narrow } },
      { value: late + overdue, opens: { figure: BOTH, ...narrow } },
    ],
  };
}

const FIELDS: readonly ReportColumn[] = [
  { key: '1', head: 'TT', groups: [], number: '(1)', align: 'center', weight: 0.6, paperOnly: true },
  { key: '2', head: 'Lĩnh vực', groups: [], number: '(2)', align: 'start', weight: 2.5 },
  { key: '3', head: 'Số hồ sơ quá hạn', groups: [], number: '(3)', align: 'end', weight: 1.2 },
  { key: '4', head: 'Chưa ghi nguyên nhân', groups: [], number: '(4)', align: 'end', weight: 1.2 },
  { key: '5', head: 'Nguyên nhân quá hạn', groups: [], number: '(5)', align: 'start', weight: 4 },
];

async function fieldRows(
  context: Context,
  query: FigureQuery,
  names: ReadonlyMap<string, string>,
): Promise<ReportRow[]> {
  const counts = await partsOf(context, BOTH, query, 'field');
  const fields = [...counts.keys()].toSorted((a, b) => a.localeCompare(b, 'vi'));
  const rows: ReportRow[] = [];
  for (const [index, field] of fields.entries()) {
    const causes = await partsOf(context, BOTH, { ...query, field }, 'cause');
    const told = [...causes]
      .filter(([code]) => code !== counting.CAUSE_UNTOLD)
      .toSorted(([, a], [, b]) => b - a);
    const narrow = { field };
    rows.push({
      key: fieldCode(field),
      cells: [
        { text: String(index + 1) },
        { text: field },
        { value: counts.get(field) ?? 0, opens: { figure: BOTH, narrow } },
        {
          value: causes.get(counting.CAUSE_UNTOLD) ?? 0,
          opens: { figure: BOTH, narrow: { field, cause: counting.CAUSE_UNTOLD } },
        },
        { text: told.map(([code, value]) => `${names.get(code) ?? code} (${value})`).join('; ') },
      ],
    });
  }
  return rows;
}
