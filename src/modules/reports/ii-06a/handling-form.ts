import type { ReportColumn, ReportContent, ReportForm, ReportRate, ReportRow } from '../form/report-form.ts';
import { FORM_TITLE, HANDLING_COLUMNS } from './columns.ts';
import { type HandlingNumbers, type HandlingReport, handlingReport } from './handling-report.ts';

const NOTE =
  'Cột (3) = (4) + (5) + (6) = (7) + (11); (7) = (8) + (9) + (10); (11) = (12) + (13). Tính tại cơ quan trực tiếp giải quyết, so theo ngày. Không tính hồ sơ mới đăng ký và hồ sơ không được tiếp nhận; hồ sơ không có hạn, dừng giải quyết hoặc rút tính là đúng hạn; hồ sơ đang chờ người nộp tính là trong hạn.';

/** Biểu II.06a/VPCP/KSTT (TT 01/2020/TT-VPCP): one table by field, with the rates that people ask of it. */
export const handlingForm: ReportForm = {
  code: 'II.06a',
  slug: 'ii-06a',
  name: 'Biểu II.06a/VPCP/KSTT',
  title: FORM_TITLE,
  mark: 'Biểu số II.06a/VPCP/KSTT',
  measuredIn: 'Hồ sơ',
  note: NOTE,
  commentary: [
    { key: 'assessment', title: 'Nhận xét, đánh giá kết quả giải quyết' },
    { key: 'causes', title: 'Nguyên nhân hồ sơ quá hạn' },
    { key: 'proposals', title: 'Giải pháp, kiến nghị' },
  ],
  compute: async (context, unit, query) => contentOf(await handlingReport(context, unit, query)),
};

function contentOf(report: HandlingReport): ReportContent {
  return {
    document: report,
    sections: [
      {
        kind: 'table',
        key: 'handling',
        title: null,
        columns: COLUMNS,
        rows: report.rows.map((row, index) =>
          rowOf(row.field.code, String(index + 1), row.field.name, row, true),
        ),
        total: rowOf('total', '', 'Tổng số', report.total, false),
        chart: {
          title: 'Hồ sơ đã giải quyết theo lĩnh vực',
          series: [
            { column: '8', name: 'Trước hạn', tone: 'success' },
            { column: '9', name: 'Đúng hạn', tone: 'brand' },
            { column: '10', name: 'Quá hạn', tone: 'danger' },
          ],
        },
      },
      { kind: 'rates', key: 'rates', title: 'Tỷ lệ', rates: ratesOf(report.total) },
    ],
  };
}

const COLUMNS: readonly ReportColumn[] = [
  { key: '1', head: 'TT', groups: [], number: '(1)', align: 'center', weight: 0.6, paperOnly: true },
  { key: '2', head: 'Lĩnh vực', groups: [], number: '(2)', align: 'start', weight: 2.9 },
  ...HANDLING_COLUMNS.map(
    ({ number, group, within, head, sum }): ReportColumn => ({
      key: String(number),
      head,
      groups: within ? [group, within] : [group],
      number: sum ? `(${number})=${sum}` : `(${number})`,
      align: 'end',
      weight: sum ? 1.5 : 1,
    }),
  ),
];

function rowOf(
  key: string,
  number: string,
  name: string,
  numbers: HandlingNumbers,
  narrowed: boolean,
): ReportRow {
  return {
    key,
    strong: !narrowed,
    cells: [
      { text: number },
      { text: name },
      ...HANDLING_COLUMNS.map(({ figure, value }) => ({
        value: value(numbers),
        opens: narrowed ? { figure, narrow: { field: name } } : { figure },
      })),
    ],
  };
}

function ratesOf({ received, resolved, inProgress }: HandlingNumbers): ReportRate[] {
  const inTime = { value: resolved.early + resolved.onTime, opens: { figure: 'dossiersInTime' } };
  return [
    {
      key: 'onTime',
      label: 'Giải quyết trước và đúng hạn trên số đã giải quyết',
      numerator: inTime,
      denominator: { value: resolved.total, opens: { figure: 'dossiersResolved' } },
      rule: 'resolved',
    },
    {
      key: 'onTimeWithOverdue',
      label: 'Giải quyết trước và đúng hạn, tính cả hồ sơ đang quá hạn',
      numerator: inTime,
      denominator: {
        value: resolved.total + inProgress.overdue,
        opens: { figure: 'dossiersResolvedPlusOverdue' },
      },
      rule: 'resolvedPlusOverdue',
    },
    {
      key: 'online',
      label: 'Tiếp nhận trực tuyến trên số tiếp nhận trong kỳ',
      numerator: { value: received.online, opens: { figure: 'dossiersOnline' } },
      denominator: {
        value: received.online + received.directPostal,
        opens: { figure: 'dossiersReceivedInPeriod' },
      },
      rule: 'whole',
    },
  ];
}
