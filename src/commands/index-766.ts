import { formatNumber } from '#ui/format.ts';
import { periodLineOf } from './report/report-words.ts';
import { makeNoun } from './verb/noun.ts';
import { PERIOD_OPTIONS, periodQuery } from './verb/period-options.ts';
import { csvTable, type TextColumn, textFacts, textTable } from './verb/text-table.ts';
import type { Verb } from './verb/verb.ts';

interface Scored {
  readonly points: number | null;
  readonly scorable: number;
  readonly max: number;
}

interface IndexAnswer extends Scored {
  readonly decision: string;
  readonly calibration: boolean;
  readonly unit: { readonly code: string; readonly name: string };
  readonly from: string;
  readonly to: string;
  readonly groups: readonly (Scored & {
    readonly name: string;
    readonly indicators: readonly (Scored & { readonly row: string; readonly name: string })[];
  })[];
  readonly unscored: readonly {
    readonly name: string;
    readonly points: number;
    readonly why: string;
    readonly comesWith: string | null;
  }[];
}

interface Line extends Scored {
  readonly row: string;
  readonly name: string;
}

const LINES: readonly TextColumn<Line>[] = [
  { head: 'TT', cell: ({ row }) => row },
  { head: 'Chỉ số', cell: ({ name }) => name },
  { head: 'Điểm đạt', cell: pointsText, align: 'end' },
  { head: 'Có dữ liệu', cell: ({ scorable }) => formatNumber(scorable, 2), align: 'end' },
  { head: 'Điểm tối đa', cell: ({ max }) => formatNumber(max, 2), align: 'end' },
];

function pointsText({ points }: Scored): string {
  return points === null ? 'chưa có dữ liệu' : formatNumber(points, 2);
}

const show: Verb = {
  name: 'show',
  summary: 'Chỉ số phục vụ của đơn vị, từng nhóm, từng chỉ số (the index of a unit)',
  places: [],
  options: PERIOD_OPTIONS,
  formats: ['text', 'json', 'csv'],
  async run(desk, typed) {
    const answer = await desk.call<IndexAnswer>('reports.serviceIndex', { query: periodQuery(typed) });
    const lines = linesOf(answer);
    await desk.show(answer, {
      text: () => [headOf(answer), textTable(LINES, lines), unscoredText(answer)].join('\n\n'),
      csv: () => csvTable(LINES, lines),
    });
    return 0;
  },
};

function linesOf({ groups, points, scorable, max }: IndexAnswer): Line[] {
  const lines = groups.flatMap((group) => [{ ...group, row: '' }, ...group.indicators]);
  return [...lines, { row: '', name: 'Tổng điểm', points, scorable, max }];
}

function headOf({ decision, calibration, unit, from, to }: IndexAnswer): string {
  return textFacts({
    'Bộ chỉ số': decision,
    'Đơn vị': unit.name,
    Kỳ: periodLineOf({ from, to }),
    'Lưu ý': calibration
      ? 'Cách đổi tỷ lệ ra điểm suy từ số liệu đang công bố, không phải quy định của văn bản.'
      : undefined,
  });
}

function unscoredText({ unscored }: IndexAnswer): string {
  return textTable(
    [
      { head: 'Chưa chấm được', cell: ({ name }) => name },
      { head: 'Điểm', cell: ({ points }) => formatNumber(points, 2), align: 'end' },
      { head: 'Vì sao', cell: ({ why }) => why },
    ],
    unscored,
    'Mọi chỉ số đều chấm được.',
  );
}

interface Ranked extends Scored {
  readonly rank: number | null;
  readonly unit: { readonly code: string; readonly name: string };
}

const RANKING: readonly TextColumn<Ranked>[] = [
  { head: 'Hạng', cell: ({ rank }) => (rank === null ? '–' : String(rank)), align: 'end' },
  { head: 'Mã', cell: ({ unit }) => unit.code },
  { head: 'Đơn vị', cell: ({ unit }) => unit.name },
  { head: 'Điểm đạt', cell: pointsText, align: 'end' },
  {
    head: 'Có dữ liệu',
    cell: ({ scorable, max }) => `${formatNumber(scorable, 2)} / ${formatNumber(max)}`,
    align: 'end',
  },
  {
    head: 'Tỷ lệ',
    cell: ({ points, scorable }) =>
      points === null ? '–' : `${formatNumber((points / scorable) * 100, 2)} %`,
    align: 'end',
  },
];

const ranking: Verb = {
  name: 'ranking',
  summary: 'Xếp hạng cấp xã bên dưới đơn vị (communes below a unit, best first)',
  places: [],
  options: PERIOD_OPTIONS,
  formats: ['text', 'json', 'csv'],
  async run(desk, typed) {
    const ask = { query: periodQuery(typed) };
    const answer = await desk.call<{ ranking: Ranked[] }>('reports.serviceIndex.ranking', ask);
    await desk.show(answer, {
      text: () => textTable(RANKING, answer.ranking, 'Không có đơn vị cấp xã để xếp hạng.'),
      csv: () => csvTable(RANKING, answer.ranking),
    });
    return 0;
  },
};

export const serviceIndexCommand = makeNoun(
  'index',
  'Chỉ số phục vụ của Quyết định 766/QĐ-TTg: điểm, xếp hạng (the service index)',
  [show, ranking],
);
