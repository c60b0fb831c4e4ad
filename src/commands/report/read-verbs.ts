import { eventText } from '#platform/audit/event-text.ts';
import { formatDate, formatDateTime, formatNumber } from '#ui/format.ts';
import type { Desk } from '../verb/desk.ts';
import { nextText, pageOptions, readPages } from '../verb/pages.ts';
import { PERIOD_OPTIONS, periodQuery } from '../verb/period-options.ts';
import { csvTable, type TextColumn, textFacts, textTable } from '../verb/text-table.ts';
import type { Verb } from '../verb/verb.ts';
import {
  daysText,
  type LedgerLine,
  ledgerColumns,
  periodLineOf,
  type ReportHead,
  stateText,
  valueText,
} from './report-words.ts';
import { type Section, sectionsText } from './sections-text.ts';

interface Form {
  readonly code: string;
  readonly title: string;
  readonly measuredIn: string;
  readonly commentary: readonly { readonly key: string; readonly title: string }[];
}

const FORMS: readonly TextColumn<Form>[] = [
  { head: 'Biểu', cell: ({ code }) => code },
  { head: 'Tên', cell: ({ title }) => title },
  { head: 'Phần nhận xét', cell: ({ commentary }) => commentary.map(({ key }) => key).join(', ') },
];

export const formsVerb: Verb = {
  name: 'forms',
  summary: 'Các biểu báo cáo và phần nhận xét của từng biểu (the report forms)',
  places: [],
  options: {},
  formats: ['text', 'json', 'csv'],
  async run(desk) {
    const answer = await desk.call<{ forms: Form[] }>('reports.forms');
    await desk.show(answer, {
      text: () => textTable(FORMS, answer.forms),
      csv: () => csvTable(FORMS, answer.forms),
    });
    return 0;
  },
};

const REPORTS: readonly TextColumn<ReportHead>[] = [
  { head: 'ID', cell: ({ id }) => id },
  { head: 'Biểu', cell: ({ form }) => form },
  { head: 'Đơn vị', cell: ({ unit }) => unit.name },
  { head: 'Kỳ', cell: daysText },
  { head: 'Hạn gửi', cell: ({ dueOn }) => (dueOn === null ? '–' : formatDate(dueOn)) },
  { head: 'Trạng thái', cell: stateText },
];

export const listVerb: Verb = {
  name: 'list',
  summary: 'Báo cáo đã lập và đã chốt, mới nhất trước (drafts and closed reports)',
  places: [],
  options: pageOptions(100),
  formats: ['text', 'json', 'csv'],
  async run(desk, typed) {
    const { answer, rows } = await readPages(
      typed,
      (query) => desk.call<{ reports: ReportHead[]; next: string | null }>('reports.list', { query }),
      ({ reports }) => reports,
    );
    await desk.show(answer, {
      text: () => [textTable(REPORTS, rows, 'Chưa có báo cáo nào.'), ...nextText(answer)].join('\n\n'),
      csv: () => csvTable(REPORTS, rows),
    });
    return 0;
  },
};

interface ReportAnswer {
  readonly report: ReportHead;
  readonly commentary: Readonly<Record<string, string>>;
  readonly sections: readonly Section[];
  readonly closing: {
    readonly sha256: string;
    readonly number: string | null;
    readonly signer: { readonly role: string; readonly name: string };
  } | null;
  readonly restatements: readonly LedgerLine[];
}

export const showVerb: Verb = {
  name: 'show',
  summary: 'Một báo cáo: số liệu, nhận xét, chữ ký, các dòng điều chỉnh (one report)',
  places: ['ID'],
  options: {},
  formats: ['text', 'json'],
  async run(desk, typed) {
    const answer = await desk.call<ReportAnswer>('reports.report', { params: { id: typed.place('ID') } });
    const forms = await desk.call<{ forms: Form[] }>('reports.forms');
    const form = forms.forms.find(({ code }) => code === answer.report.form);
    await desk.show(answer, { text: () => reportText(desk, answer, form) });
    return 0;
  },
};

function reportText(desk: Desk, answer: ReportAnswer, form: Form | undefined): string {
  const { report, commentary, sections, closing, restatements } = answer;
  const facts = textFacts({
    'Báo cáo': `${report.form}. ${form?.title ?? ''}`,
    'Đơn vị': report.unit.name,
    Kỳ: periodLineOf(report),
    'Hạn gửi': report.dueOn === null ? undefined : formatDate(report.dueOn),
    'Trạng thái': stateText(report),
    Số: closing?.number ?? undefined,
    'Người ký': closing ? `${closing.signer.name}, ${closing.signer.role}` : undefined,
    'Mã băm': closing?.sha256,
  });
  const words = (form?.commentary ?? []).flatMap(({ key, title }) =>
    commentary[key] ? [`${title}\n${commentary[key]}`] : [],
  );
  const ledger =
    restatements.length > 0
      ? [`Điều chỉnh sau khi chốt\n${textTable(ledgerColumns(whyOf(desk)), restatements)}`]
      : [];
  return [facts, sectionsText(sections), ...words, ...ledger].join('\n\n');
}

function whyOf({ context }: Desk): (line: LedgerLine) => string {
  return ({ typed, reason, by, causes }) => {
    if (typed) return `${reason} (${by})`;
    const [first, ...more] = causes;
    if (!first) return 'Hồ sơ được cập nhật ngoài quy trình (nhập dữ liệu)';
    const said = `${eventText(context, { type: first.type, data: {} })}, ${first.actor}, ${formatDateTime(first.at)}`;
    return more.length > 0 ? `${said}, và ${formatNumber(more.length)} việc khác` : said;
  };
}

interface LedgerAnswer {
  readonly next: string | null;
  readonly units: readonly {
    readonly unit: { readonly name: string };
    readonly figures: number;
    readonly reports: number;
  }[];
  readonly restatements: readonly (LedgerLine & {
    readonly reportId: string;
    readonly form: string;
    readonly unit: { readonly name: string };
    readonly from: string;
    readonly to: string;
  })[];
}

export const ledgerVerb: Verb = {
  name: 'ledger',
  summary:
    'Sổ điều chỉnh: số đã chốt nay tính ra khác, và số lần của từng đơn vị (the ledger of restatements)',
  places: [],
  options: pageOptions(100, { value: 'LÚC', hint: 'đọc tiếp những dòng phát hiện trước lúc này' }),
  formats: ['text', 'json', 'csv'],
  async run(desk, typed) {
    const { answer, rows } = await readPages(
      typed,
      (query) => desk.call<LedgerAnswer>('reports.restatements', { query }),
      ({ restatements }) => restatements,
    );
    const columns: readonly TextColumn<LedgerAnswer['restatements'][number]>[] = [
      { head: 'Báo cáo', cell: ({ form }) => form },
      { head: 'Đơn vị', cell: ({ unit }) => unit.name },
      { head: 'Kỳ', cell: daysText },
      ...ledgerColumns(whyOf(desk)),
      { head: 'ID báo cáo', cell: ({ reportId }) => reportId },
    ];
    await desk.show(answer, {
      text: () =>
        [unitsText(answer), textTable(columns, rows, 'Chưa có điều chỉnh.'), ...nextText(answer)].join(
          '\n\n',
        ),
      csv: () => csvTable(columns, rows),
    });
    return 0;
  },
};

function unitsText({ units }: LedgerAnswer): string {
  return textTable(
    [
      { head: 'Đơn vị', cell: ({ unit }) => unit.name },
      { head: 'Số liệu điều chỉnh', cell: ({ figures }) => formatNumber(figures), align: 'end' },
      { head: 'Báo cáo có điều chỉnh', cell: ({ reports }) => formatNumber(reports), align: 'end' },
    ],
    units,
    'Chưa đơn vị nào phải điều chỉnh.',
  );
}

interface ComparisonAnswer {
  readonly before: { readonly from: string; readonly to: string } | null;
  readonly lastYear: { readonly from: string; readonly to: string };
  readonly lines: readonly {
    readonly label: string;
    readonly now: number | null;
    readonly before: number | null;
    readonly lastYear: number | null;
  }[];
}

export const comparisonVerb: Verb = {
  name: 'comparison',
  summary: 'So với kỳ trước và cùng kỳ năm trước (with the period before and that of last year)',
  places: ['BIỂU'],
  options: PERIOD_OPTIONS,
  formats: ['text', 'json', 'csv'],
  async run(desk, typed) {
    const ask = { params: { form: typed.place('BIỂU') }, query: periodQuery(typed) };
    const answer = await desk.call<ComparisonAnswer>('reports.form.comparison', ask);
    const { before, lastYear } = answer;
    const columns: readonly TextColumn<ComparisonAnswer['lines'][number]>[] = [
      { head: 'Số liệu', cell: ({ label }) => label },
      { head: 'Kỳ này', cell: ({ now }) => valueText(now), align: 'end' },
      ...(before
        ? [{ head: `Kỳ trước (${daysText(before)})`, cell: beforeText, align: 'end' as const }]
        : []),
      { head: `Cùng kỳ (${daysText(lastYear)})`, cell: (line) => valueText(line.lastYear), align: 'end' },
    ];
    await desk.show(answer, {
      text: () => textTable(columns, answer.lines),
      csv: () => csvTable(columns, answer.lines),
    });
    return 0;
  },
};

function beforeText({ before }: { readonly before: number | null }): string {
  return valueText(before);
}
