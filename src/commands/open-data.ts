import { formatDate, formatDateTime, formatNumber, formatRate } from '#ui/format.ts';
import { daysText } from './report/report-words.ts';
import { makeNoun } from './verb/noun.ts';
import { csvTable, type TextColumn, textFacts, textTable } from './verb/text-table.ts';
import type { Verb } from './verb/verb.ts';

interface Quarter {
  readonly from: string;
  readonly to: string;
  readonly publishedAt: string;
}

interface Line {
  readonly unit: { readonly code: string; readonly name: string } | null;
  readonly field: string | null;
  readonly received: number | null;
  readonly resolved: number | null;
  readonly resolvedInTime: number | null;
}

const QUARTERS: readonly TextColumn<Quarter>[] = [
  { head: 'Ngày đầu quý', cell: ({ from }) => from },
  { head: 'Kỳ', cell: daysText },
  { head: 'Công bố lúc', cell: ({ publishedAt }) => formatDateTime(publishedAt) },
];

const list: Verb = {
  name: 'list',
  summary: 'Các quý đã công bố (the quarters that were published)',
  places: [],
  options: {},
  formats: ['text', 'json', 'csv'],
  async run(desk) {
    const answer = await desk.call<{ quarters: Quarter[] }>('open-data.list');
    await desk.show(answer, {
      text: () => textTable(QUARTERS, answer.quarters, 'Chưa công bố quý nào.'),
      csv: () => csvTable(QUARTERS, answer.quarters),
    });
    return 0;
  },
};

/** A count that is hidden: small, or it would give away one that is. */
const HIDDEN = 'ẩn';

function countText(count: number | null): string {
  return count === null ? HIDDEN : formatNumber(count);
}

const LINES: readonly TextColumn<Line>[] = [
  { head: 'Đơn vị', cell: ({ unit }) => unit?.name ?? 'Tất cả' },
  { head: 'Lĩnh vực', cell: ({ field }) => field ?? 'Tất cả' },
  { head: 'Tiếp nhận', cell: ({ received }) => countText(received), align: 'end' },
  { head: 'Đã giải quyết', cell: ({ resolved }) => countText(resolved), align: 'end' },
  {
    head: 'Trước và đúng hạn',
    cell: ({ resolved, resolvedInTime }) =>
      resolved === null || resolvedInTime === null ? HIDDEN : formatRate(resolvedInTime, resolved),
    align: 'end',
  },
];

const show: Verb = {
  name: 'show',
  summary: 'Số liệu mở của một quý theo đơn vị, lĩnh vực; số nhỏ được ẩn (a quarter)',
  places: ['NGÀY_ĐẦU_QUÝ'],
  options: {},
  formats: ['text', 'json', 'csv'],
  async run(desk, typed) {
    const from = typed.place('NGÀY_ĐẦU_QUÝ');
    if (typed.format === 'csv') {
      await desk.file('open-data.csv', { from }, {});
      return 0;
    }
    const answer = await desk.call<Quarter & { sha256: string; lines: Line[] }>('open-data.quarter', {
      params: { from },
    });
    const facts = {
      Kỳ: daysText(answer),
      'Công bố ngày': formatDate(answer.publishedAt),
      'Mã băm': answer.sha256,
    };
    await desk.show(answer, { text: () => `${textFacts(facts)}\n\n${textTable(LINES, answer.lines)}` });
    return 0;
  },
};

export const openDataCommand = makeNoun(
  'open-data',
  'Dữ liệu mở theo quý, như đã công bố (open data as it was published)',
  [list, show],
);
