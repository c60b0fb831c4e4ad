import type { MarkRules } from './mark-rules.ts';
import { DOSSIER_INDICATORS, type MarkSums } from './marks.ts';

/** One of the nine indicators of a unit: its mark, or null where no record says anything yet. */
export interface UnitIndicator {
  readonly number: number;
  readonly title: string;
  readonly mark: number | null;
  /** How it came about, or why there is none. */
  readonly ground: string;
}

/** What indicator 9 looks at. */
export interface OnlineFacts {
  readonly procedures: number;
  readonly onlineProcedures: number;
  readonly received: number;
  readonly online: number;
  readonly overdue: number;
}

const TITLES = [
  'Thời gian giải quyết so với quy định',
  'Thời gian giải quyết của từng cơ quan',
  'Số lần phải liên hệ để hoàn thiện hồ sơ',
  'Số cơ quan phải liên hệ',
  'Tỷ lệ thủ tục giải quyết tại Bộ phận Một cửa',
  'Công khai thủ tục hành chính',
  'Thái độ phục vụ',
  'Xử lý phản ánh, kiến nghị',
  'Dịch vụ công trực tuyến',
] as const;

const NO_DATA: Readonly<Record<number, string>> = {
  5: 'Chưa có dữ liệu: nơi thẩm định, phê duyệt của từng thủ tục chưa được khai',
  6: 'Chưa có dữ liệu niêm yết',
  8: 'Chưa có dữ liệu phản ánh, kiến nghị',
};

/** Chín chỉ số của cơ quan (TT 01/2018/TT-VPCP art. 13): what is not recorded has no mark, which is not a zero. */
export function unitIndicators(marks: MarkSums, online: OnlineFacts, rules: MarkRules): UnitIndicator[] {
  return TITLES.map((title, index): UnitIndicator => {
    const number = index + 1;
    const none = NO_DATA[number];
    if (none) return { number, title, mark: null, ground: none };
    if (number === 9) return { number, title, ...onlineMark(online, rules) };
    const indicator = DOSSIER_INDICATORS.find((one) => one === number);
    if (!indicator || marks.dossiers === 0)
      return { number, title, mark: null, ground: 'Không có hồ sơ giải quyết xong trong kỳ' };
    return {
      number,
      title,
      mark: marks.sums[indicator] / marks.dossiers,
      ground: `${marks.sums[indicator]} điểm của ${marks.dossiers} hồ sơ`,
    };
  });
}

function onlineMark(facts: OnlineFacts, { online }: MarkRules): { mark: number | null; ground: string } {
  if (facts.procedures === 0 || facts.received === 0)
    return { mark: null, ground: 'Không có hồ sơ trong kỳ' };
  const procedures = facts.onlineProcedures / facts.procedures;
  const dossiers = facts.online / facts.received;
  const full = procedures >= online.procedures && dossiers >= online.dossiers && facts.overdue === 0;
  const half = procedures >= online.procedures && dossiers >= online.leastDossiers;
  const ground = `${facts.onlineProcedures}/${facts.procedures} thủ tục có trực tuyến, ${facts.online}/${facts.received} hồ sơ nộp trực tuyến, ${facts.overdue} hồ sơ quá hạn`;
  return { mark: full ? 2 : half ? 1 : 0, ground };
}

/** Points, and out of how many could be given at all; of 18 only when every indicator has its data. */
export function totalOf(indicators: readonly UnitIndicator[]): { points: number; outOf: number } {
  const marked = indicators.flatMap(({ mark }) => mark ?? []);
  return { points: marked.reduce((sum, mark) => sum + mark, 0), outOf: marked.length * 2 };
}
