import type { Unit } from '#modules/organization/index.ts';
import type { Context } from '#platform/context.ts';
import type { FigureQuery } from '#platform/figures/figure.ts';
import type { ScoredCriterion, ScoredGroup, ScoredTerm } from '../criteria/evaluate.ts';
import { type UnscoredPoints, unscoredPoints, whyUnscored } from '../criteria/unscored.ts';
import type { NumberCell, ReportColumn, ReportContent, ReportForm, ReportRow } from '../form/report-form.ts';
import { serviceIndex } from './qd-766.ts';
import { toDocument } from './qd-766-document.ts';

/** The service index of QĐ 766/QĐ-TTg as a report: groups, then each indicator with what it divides by what. */
export const serviceIndexForm: ReportForm = {
  code: '766',
  slug: 'chi-so-766',
  name: 'Bộ chỉ số phục vụ (QĐ 766)',
  title: 'Kết quả bộ chỉ số phục vụ người dân, doanh nghiệp trong thực hiện thủ tục hành chính',
  mark: null,
  measuredIn: 'Điểm',
  note: 'Theo Quyết định 766/QĐ-TTg ngày 23/06/2022. Cách quy tỷ lệ ra điểm được hiệu chỉnh theo số đã công bố trên Cổng Dịch vụ công quốc gia, chưa phải quy định. Chỉ số chưa có dữ liệu không tính là 0 điểm: “Chấm được” là số điểm có dữ liệu để chấm.',
  commentary: [
    { key: 'assessment', title: 'Nhận xét, đánh giá' },
    { key: 'remedies', title: 'Giải pháp nâng chỉ số' },
  ],
  compute,
};

async function compute(context: Context, unit: Unit, query: FigureQuery): Promise<ReportContent> {
  const index = await serviceIndex(context, unit, query);
  const { evaluation } = index;
  return {
    document: toDocument(index, unit, query),
    sections: [
      {
        kind: 'table',
        key: 'groups',
        title: 'Điểm theo nhóm chỉ số',
        columns: GROUPS,
        rows: evaluation.groups.map((group) => groupRow(group.code, group.name, group)),
        total: groupRow('total', 'Cộng', evaluation),
        chart: {
          title: 'Điểm theo nhóm chỉ số',
          series: [{ column: 'points', name: 'Điểm đạt', tone: 'brand' }],
        },
      },
      {
        kind: 'table',
        key: 'indicators',
        title: 'Từng chỉ số',
        columns: INDICATORS,
        rows: evaluation.groups.flatMap(({ criteria }) => criteria.flatMap(indicatorRows)),
      },
      {
        kind: 'table',
        key: 'unscored',
        title: 'Điểm chưa chấm được',
        columns: UNSCORED,
        rows: unscoredPoints(evaluation).map(unscoredRow),
        total: {
          key: 'total',
          cells: [
            { text: '' },
            { text: 'Cộng' },
            { text: '' },
            { text: '' },
            pointsCell(evaluation.max - evaluation.scorable),
          ],
        },
      },
    ],
  };
}

const GROUPS: readonly ReportColumn[] = [
  { key: 'group', head: 'Nhóm chỉ số', groups: [], align: 'start', weight: 4 },
  { key: 'points', head: 'Điểm đạt', groups: [], align: 'end', weight: 1 },
  { key: 'scorable', head: 'Chấm được', groups: [], align: 'end', weight: 1 },
  { key: 'max', head: 'Tối đa', groups: [], align: 'end', weight: 1 },
];

const UNSCORED: readonly ReportColumn[] = [
  { key: 'row', head: 'Số', groups: [], align: 'center', weight: 0.7 },
  { key: 'name', head: 'Chỉ số', groups: [], align: 'start', weight: 3 },
  { key: 'why', head: 'Vì sao chưa chấm được', groups: [], align: 'start', weight: 4 },
  { key: 'comesWith', head: 'Sẽ chấm được khi có', groups: [], align: 'start', weight: 2.5 },
  { key: 'points', head: 'Điểm', groups: [], align: 'end', weight: 1 },
];

function unscoredRow({ code, row, name, why, comesWith, points }: UnscoredPoints): ReportRow {
  return {
    key: code,
    cells: [{ text: row }, { text: name }, { text: why }, { text: comesWith ?? '–' }, pointsCell(points)],
  };
}

function groupRow(
  key: string,
  name: string,
  { points, scorable, max }: Pick<ScoredGroup, 'points' | 'scorable' | 'max'>,
): ReportRow {
  return { key, cells: [{ text: name }, pointsCell(points), pointsCell(scorable), pointsCell(max)] };
}

/** A number of points as a cell, rounded as it is printed. */
function pointsCell(points: number | null): NumberCell {
  return { value: points === null ? null : Math.round(points * 100) / 100, decimals: 2 };
}

const INDICATORS: readonly ReportColumn[] = [
  { key: 'row', head: 'Số', groups: [], align: 'center', weight: 0.7 },
  { key: 'name', head: 'Chỉ số', groups: [], align: 'start', weight: 3.5 },
  { key: 'of', head: 'Cách tính', groups: [], align: 'start', weight: 3.5 },
  { key: 'numerator', head: 'Tử số', groups: [], align: 'end', weight: 1.1 },
  { key: 'denominator', head: 'Mẫu số', groups: [], align: 'end', weight: 1.1 },
  { key: 'points', head: 'Điểm', groups: [], align: 'end', weight: 1.1 },
  { key: 'max', head: 'Tối đa', groups: [], align: 'end', weight: 0.9 },
];

function indicatorRows({ criterion, terms }: ScoredCriterion): ReportRow[] {
  return terms.map((scored, index) => ({
    key: index === 0 ? criterion.code : `${criterion.code}.${index + 1}`,
    cells: [
      { text: criterion.row },
      { text: criterion.name },
      { text: howText(scored) },
      { value: scored.numerator, ...opensOf(scored.term.numerator) },
      { value: scored.denominator, ...opensOf(scored.term.denominator) },
      pointsCell(scored.points),
      pointsCell(scored.term.points),
    ],
  }));
}

function howText(scored: ScoredTerm): string {
  const { term, state } = scored;
  if (state === 'granted') return `${term.of} (chỉ đo ở cấp tỉnh; cấp xã được tính đủ điểm)`;
  const aside = state === 'noData' ? whyUnscored(scored) : term.note;
  return aside ? `${term.of} (${aside})` : term.of;
}

/** A sum of several figures opens none of them alone. */
function opensOf(codes: readonly string[] | undefined): Pick<NumberCell, 'opens' | 'sumOf'> {
  const [figure, ...others] = codes ?? [];
  if (codes && others.length > 0) return { sumOf: codes.map((code) => ({ figure: code })) };
  return figure === undefined ? {} : { opens: { figure } };
}
