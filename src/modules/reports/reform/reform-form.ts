import type { Unit } from '#modules/organization/index.ts';
import type { Context } from '#platform/context.ts';
import type { FigureQuery } from '#platform/figures/figure.ts';
import { formatDate, formatNumber } from '#ui/format.ts';
import type { ReportCell, ReportColumn, ReportContent, ReportForm, ReportRow } from '../form/report-form.ts';
import { paths } from '../paths.ts';
import { type AnnexCell, readAnnex } from './annex.ts';
import { ANNEX } from './annex-items.ts';
import { UNIT_COLUMNS, unitRows } from './unit-rows.ts';

/** Báo cáo cải cách hành chính định kỳ: outline I-V as commentary, annex 1 of numbers, annex 2 of dossiers by unit. */
export const reformForm: ReportForm = {
  code: 'CCHC',
  slug: 'cchc',
  name: 'Báo cáo cải cách hành chính',
  title: 'Báo cáo kết quả thực hiện công tác cải cách hành chính',
  mark: null,
  measuredIn: 'Ghi ở từng chỉ tiêu',
  note: 'Số có nguồn “tính từ hồ sơ” mở được hồ sơ gốc và không nhập tay được. Chỉ tiêu chưa có nguồn tính ghi “chưa có dữ liệu” cho đến khi đơn vị nhập, không phải bằng 0. Kỳ quý I, 6 tháng, 9 tháng và năm tính từ 15/12 năm trước; báo cáo quý III đọc theo công văn 581/BNV-CCHC thì chọn kỳ quý III (15/6 – 14/9), đọc lũy kế thì chọn kỳ 9 tháng. Đề cương và danh mục chỉ tiêu chưa đối chiếu với bản gốc của công văn.',
  commentary: [
    { key: 'direction', title: 'I. Công tác chỉ đạo, điều hành' },
    { key: 'institutions', title: 'II.1. Cải cách thể chế' },
    { key: 'procedures', title: 'II.2. Cải cách thủ tục hành chính' },
    { key: 'organisation', title: 'II.3. Cải cách tổ chức bộ máy' },
    { key: 'civilService', title: 'II.4. Cải cách chế độ công vụ' },
    { key: 'finance', title: 'II.5. Cải cách tài chính công' },
    { key: 'digital', title: 'II.6. Xây dựng chính quyền điện tử, chính quyền số' },
    { key: 'assessment', title: 'III. Đánh giá chung: kết quả, tồn tại, nguyên nhân' },
    { key: 'next', title: 'IV. Phương hướng, nhiệm vụ kỳ tới' },
    { key: 'proposals', title: 'V. Kiến nghị, đề xuất' },
  ],
  entryPage: paths.manualFigures,
  compute,
};

async function compute(context: Context, unit: Unit, query: FigureQuery): Promise<ReportContent> {
  const cells = await readAnnex(context, unit, query);
  const days = { from: query.from.toString(), to: query.to.toString() };
  return {
    document: {
      form: 'CCHC',
      unit: { code: unit.agencyCode, name: unit.name },
      ...days,
      items: [...cells.values()].map(toItem),
    },
    sections: [
      {
        kind: 'table',
        key: 'annex1',
        title: 'Phụ lục 1. Thống kê các chỉ tiêu',
        columns: ITEM_COLUMNS,
        compared: 'value',
        rows: ANNEX.sections.flatMap(({ code, name, items }) => [
          { key: code, strong: true, cells: [{ text: name }, ...[1, 2, 3, 4].map(() => ({ text: '' }))] },
          ...items.flatMap((item) => itemRow(cells.get(item.code))),
        ]),
      },
      {
        kind: 'table',
        key: 'annex2',
        title: 'Phụ lục 2. Kết quả giải quyết hồ sơ theo cấp, đơn vị',
        columns: UNIT_COLUMNS,
        rows: await unitRows(context, query),
      },
    ],
  };
}

const ITEM_COLUMNS: readonly ReportColumn[] = [
  { key: 'name', head: 'Chỉ tiêu', groups: [], number: '(1)', align: 'start', weight: 4 },
  { key: 'measuredIn', head: 'Đơn vị tính', groups: [], number: '(2)', align: 'start', weight: 1.2 },
  { key: 'value', head: 'Số liệu', groups: [], number: '(3)', align: 'end', weight: 1.2 },
  { key: 'source', head: 'Nguồn', groups: [], number: '(4)', align: 'start', weight: 2 },
  { key: 'note', head: 'Ghi chú', groups: [], number: '(5)', align: 'start', weight: 2.4 },
];

function itemRow(cell: AnnexCell | undefined): ReportRow[] {
  if (!cell) return [];
  const { item, value, manual } = cell;
  const fraction = value !== null && !Number.isInteger(value) ? { decimals: 2 } : {};
  const origin = item.figure ? { opens: { figure: item.figure } } : { typed: item.code };
  const number: ReportCell = { value, ...fraction, ...origin };
  const source = manual
    ? `${manual.restated ? 'điều chỉnh sau khi chốt' : 'nhập tay'}, ${manual.enteredBy}, ${formatDate(manual.enteredAt)}`
    : item.figure
      ? 'tính từ hồ sơ'
      : '';
  const texts = [{ text: item.name }, { text: item.measuredIn }];
  return [{ key: item.code, cells: [...texts, number, { text: source }, { text: noteOf(cell) }] }];
}

function noteOf({ manual, falls, before }: AnnexCell): string {
  const warning = falls ? `Nhỏ hơn báo cáo trước (${formatNumber(before ?? 0)}): cần xem lại` : '';
  return [manual?.note ?? '', warning].filter(Boolean).join('. ');
}

function toItem({ item, value, manual, before, falls }: AnnexCell) {
  return {
    code: item.code,
    name: item.name,
    measuredIn: item.measuredIn,
    value,
    computedFrom: item.figure ?? null,
    manual: manual !== undefined,
    note: manual?.note ?? '',
    enteredBy: manual?.enteredBy ?? null,
    enteredAt: manual?.enteredAt.toString() ?? null,
    before,
    falls,
  };
}
