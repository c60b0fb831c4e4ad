import { DIMENSIONS } from '#platform/figures/figure.ts';
import { formatNumber, formatRate } from '#ui/format.ts';
import { recordsVerb } from './figure/records-verb.ts';
import { periodLineOf } from './report/report-words.ts';
import type { Desk } from './verb/desk.ts';
import { makeNoun } from './verb/noun.ts';
import { PERIOD_OPTIONS, periodQuery } from './verb/period-options.ts';
import type { Typed } from './verb/read-typed.ts';
import { csvTable, type TextColumn, textFacts, textTable } from './verb/text-table.ts';
import type { Verb, VerbOption } from './verb/verb.ts';

interface ListedFigure {
  readonly code: string;
  readonly title: string;
  readonly kind: 'count' | 'rate';
  readonly measuredIn: string;
  readonly definition: string;
  readonly legalSource: string;
  readonly dimensions: readonly (typeof DIMENSIONS)[number][];
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly denominatorRule: string | null;
}

const DIMENSION_WORDS: Readonly<Record<(typeof DIMENSIONS)[number], string>> = {
  unit: 'đơn vị',
  field: 'lĩnh vực',
  channel: 'hình thức nộp',
  procedure: 'thủ tục',
  officer: 'cán bộ thụ lý',
  cause: 'nguyên nhân quá hạn',
};

const RULE_WORDS: Readonly<Record<string, string>> = {
  resolved: 'chia cho số đã giải quyết',
  resolvedPlusOverdue: 'chia cho số đã giải quyết cộng số quá hạn chưa giải quyết',
  whole: 'chia cho tổng số',
};

const NARROW_OPTIONS = {
  field: { value: 'TÊN', hint: 'chỉ lĩnh vực này, tên như trong danh mục thủ tục' },
  channel: {
    value: 'counter|online|postal',
    hint: 'chỉ hình thức nộp này: trực tiếp, trực tuyến, bưu chính',
  },
  procedure: { value: 'MÃ', hint: 'chỉ thủ tục mang mã này' },
  officer: {
    value: 'ID',
    hint: 'chỉ hồ sơ cán bộ này thụ lý (id trong /api/officers); của người khác thì chỉ lãnh đạo, quản trị, kiểm tra xem được',
  },
  cause: { value: 'MÃ', hint: 'chỉ hồ sơ quá hạn vì nguyên nhân này' },
} satisfies Record<string, VerbOption>;

/** Unit, period and what narrows the figure further. */
const QUERY_OPTIONS = { ...PERIOD_OPTIONS, ...NARROW_OPTIONS };

function figureQuery(typed: Typed): Record<string, string> {
  const narrowed = Object.keys(NARROW_OPTIONS).flatMap((name) => {
    const text = typed.find(name);
    return text === undefined ? [] : [[name, text]];
  });
  return { ...periodQuery(typed), ...Object.fromEntries(narrowed) };
}

const CATALOGUE: readonly TextColumn<ListedFigure>[] = [
  { head: 'Mã', cell: ({ code }) => code },
  { head: 'Tên', cell: ({ title }) => title },
  { head: 'Đơn vị tính', cell: ({ measuredIn }) => measuredIn },
  {
    head: 'Chia theo',
    cell: ({ dimensions }) => dimensions.map((one) => DIMENSION_WORDS[one]).join(', ') || '–',
  },
];

const list: Verb = {
  name: 'list',
  summary: 'Danh mục số liệu: mỗi số đếm gì (the catalogue of figures)',
  places: [],
  options: {},
  formats: ['text', 'json', 'csv'],
  async run(desk) {
    const answer = await desk.call<{ figures: ListedFigure[] }>('reports.figures.list');
    await desk.show(answer, {
      text: () => textTable(CATALOGUE, answer.figures),
      csv: () => csvTable(CATALOGUE, answer.figures),
    });
    return 0;
  },
};

interface FigureAnswer {
  readonly figure: ListedFigure;
  readonly unit: { readonly name: string };
  readonly from: string;
  readonly to: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

const show: Verb = {
  name: 'show',
  summary: 'Một số liệu của đơn vị trong kỳ; tỷ lệ kèm tử số, mẫu số (one figure)',
  places: ['MÃ'],
  options: QUERY_OPTIONS,
  formats: ['text', 'json'],
  async run(desk, typed) {
    const ask = { params: { code: typed.place('MÃ') }, query: figureQuery(typed) };
    const answer = await desk.call<FigureAnswer>('reports.figures.read', ask);
    await desk.show(answer, { text: () => figureText(desk, answer) });
    return 0;
  },
};

function figureText({ context }: Desk, { figure, unit, from, to, ...number }: FigureAnswer): string {
  const { title, measuredIn, definition, legalSource, denominatorRule } = figure;
  const { value, numerator, denominator } = number;
  const written =
    numerator === null || denominator === null
      ? `${formatNumber(value ?? 0)} ${measuredIn}`
      : formatRate(numerator, denominator);
  const named = (code: string | null) => {
    const other = context.registry.figures.find((one) => one.code === code);
    return other ? `${other.title} (${other.code})` : undefined;
  };
  const facts = {
    'Đơn vị': unit.name,
    Kỳ: periodLineOf({ from, to }),
    'Tử số': named(figure.numerator),
    'Mẫu số': named(figure.denominator),
    'Quy tắc': denominatorRule === null ? undefined : RULE_WORDS[denominatorRule],
    'Cách tính': definition,
    'Căn cứ': legalSource,
  };
  return `${title}: ${written}\n\n${textFacts(facts)}`;
}

interface Part {
  readonly key: string;
  readonly name: string;
  readonly value: number;
}

const PARTS: readonly TextColumn<Part>[] = [
  { head: 'Phần', cell: ({ name }) => name },
  { head: 'Số lượng', cell: ({ value }) => formatNumber(value), align: 'end' },
];

const parts: Verb = {
  name: 'parts',
  summary: 'Một số liệu chia theo đơn vị, lĩnh vực, … (a figure in parts)',
  places: ['MÃ'],
  options: {
    by: {
      value: DIMENSIONS.join('|'),
      hint: `chia theo ${Object.values(DIMENSION_WORDS).join(', ')} (theo cán bộ: lãnh đạo, quản trị, kiểm tra)`,
    },
    ...QUERY_OPTIONS,
  },
  formats: ['text', 'json', 'csv'],
  async run(desk, typed) {
    const query = { by: typed.get('by'), ...figureQuery(typed) };
    const params = { code: typed.place('MÃ') };
    const answer = await desk.call<{ parts: Part[] }>('reports.figures.parts', { params, query });
    await desk.show(answer, {
      text: () => textTable(PARTS, answer.parts),
      csv: () => [
        ['Mã', 'Tên', 'Số lượng'],
        ...answer.parts.map(({ key, name, value }) => [key, name, String(value)]),
      ],
    });
    return 0;
  },
};

export const figureCommand = makeNoun(
  'figure',
  'Số liệu: danh mục, giá trị, bản ghi làm nên số (figures and the records behind them)',
  [list, show, parts, recordsVerb(QUERY_OPTIONS, figureQuery)],
);
