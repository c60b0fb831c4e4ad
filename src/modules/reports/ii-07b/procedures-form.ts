import type { Unit } from '#modules/organization/index.ts';
import { fieldCode } from '#modules/procedures/index.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { FigureQuery } from '#platform/figures/figure.ts';
import { countParts } from '#platform/figures/read-figure.ts';
import type { ReportCell, ReportColumn, ReportContent, ReportForm, ReportRow } from '../form/report-form.ts';

/** Biểu II.07b/VPCP/KSTT: how many procedures there are, by field and level. Its print was not verified. */
export const proceduresForm: ReportForm = {
  code: 'II.07b',
  slug: 'ii-07b',
  name: 'Biểu II.07b/VPCP/KSTT',
  title: 'Tổng hợp số lượng thủ tục hành chính',
  mark: 'Biểu số II.07b/VPCP/KSTT',
  measuredIn: 'Thủ tục hành chính',
  note: 'Tính thủ tục có hiệu lực vào ngày cuối kỳ. Thủ tục thực hiện ở nhiều cấp được đếm ở mỗi cấp, ở cột tổng chỉ đếm một lần; thủ tục chỉ thực hiện ở bộ hoặc cơ quan khác chỉ có ở cột tổng. Cấp huyện kết thúc hoạt động từ 01/07/2025 nên ghi “–”. Thứ tự cột chưa đối chiếu với bản in của Thông tư 01/2020/TT-VPCP.',
  commentary: [{ key: 'remarks', title: 'Ghi chú, kiến nghị' }],
  compute,
};

const GROUPS = [
  { code: 'proceduresInForce', head: 'Số lượng thủ tục hành chính' },
  { code: 'proceduresAtCounter', head: 'Thủ tục thực hiện tại bộ phận một cửa' },
  { code: 'proceduresWithProcess', head: 'Quy trình nội bộ đã ban hành' },
] as const;

/** Figures of one group; the district has none. */
const LEVELS = [
  { suffix: '', head: 'Tổng số' },
  { suffix: 'OfProvince', head: 'Cấp tỉnh' },
  { suffix: undefined, head: 'Cấp huyện' },
  { suffix: 'OfCommune', head: 'Cấp xã' },
] as const;

const NUMBERS = GROUPS.flatMap((group) =>
  LEVELS.map(({ suffix, head }) => ({
    group: group.head,
    head,
    figure: suffix === undefined ? undefined : `${group.code}${suffix}`,
  })),
);

const COLUMNS: readonly ReportColumn[] = [
  { key: '1', head: 'TT', groups: [], number: '(1)', align: 'center', weight: 0.6, paperOnly: true },
  { key: '2', head: 'Lĩnh vực', groups: [], number: '(2)', align: 'start', weight: 2.8 },
  ...NUMBERS.map(
    ({ group, head }, index): ReportColumn => ({
      key: String(index + 3),
      head,
      groups: [group],
      number: `(${index + 3})`,
      align: 'end',
      weight: 1,
    }),
  ),
];

async function compute(context: Context, unit: Unit, query: FigureQuery): Promise<ReportContent> {
  authorize(context, 'reports.read', unit.id);
  const counts = new Map<string, ReadonlyMap<string, number>>();
  for (const { figure } of NUMBERS) {
    if (!figure) continue;
    const parts = await countParts(context, figure, query, 'field');
    counts.set(figure, new Map(parts.map(({ key, value }) => [key, value])));
  }
  const fields = [...(counts.get('proceduresInForce')?.keys() ?? [])].toSorted((a, b) =>
    a.localeCompare(b, 'vi'),
  );
  const rows = fields.map(
    (field, index): ReportRow => ({
      key: fieldCode(field),
      cells: [{ text: String(index + 1) }, { text: field }, ...cellsOf(counts, field)],
    }),
  );
  const total = { key: 'total', cells: [{ text: '' }, { text: 'Tổng số' }, ...cellsOf(counts)] };
  return { sections: [{ kind: 'table', key: 'procedures', title: null, columns: COLUMNS, rows, total }] };
}

function cellsOf(counts: ReadonlyMap<string, ReadonlyMap<string, number>>, field?: string): ReportCell[] {
  return NUMBERS.map(({ figure }) => {
    if (!figure) return { text: '–' };
    const parts = counts.get(figure) ?? new Map<string, number>();
    const whole = [...parts.values()].reduce((sum, value) => sum + value, 0);
    const narrow = field === undefined ? undefined : { field };
    return { value: field === undefined ? whole : (parts.get(field) ?? 0), opens: { figure, narrow } };
  });
}
