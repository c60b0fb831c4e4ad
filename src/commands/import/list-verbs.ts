import { exchange, NATIONAL_STATES } from '#modules/dossiers/index.ts';
import { formatDateTime, formatNumber } from '#ui/format.ts';
import { nextText, pageOptions, readPages } from '../verb/pages.ts';
import { csvTable, type TextColumn, textFacts, textTable } from '../verb/text-table.ts';
import type { Verb } from '../verb/verb.ts';

interface Totals {
  readonly total?: number;
  readonly states?: Readonly<Record<string, number>>;
  readonly months?: Readonly<Record<string, number>>;
}

interface ImportAnswer {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly state: 'running' | 'done' | 'failed';
  readonly startedAt: string;
  readonly startedByName: string;
  readonly finishedAt: string | null;
  readonly counts: Readonly<Record<'rows' | 'imported' | 'changed' | 'unchanged' | 'rejected', number>>;
  readonly found: Required<Totals>;
  readonly claimed: Totals;
}

const STATE_WORDS = {
  running: 'Đang nhập',
  done: 'Đã nhập xong',
  failed: 'Không đọc được tệp',
} as const;

const COUNT_WORDS = {
  rows: 'Số dòng',
  imported: 'Hồ sơ mới',
  changed: 'Cập nhật',
  unchanged: 'Không đổi',
  rejected: 'Không nhập được',
} as const;

const IMPORTS: readonly TextColumn<ImportAnswer>[] = [
  { head: 'ID', cell: ({ id }) => id },
  { head: 'Tệp', cell: ({ fileName }) => fileName },
  { head: 'Lúc', cell: ({ startedAt }) => formatDateTime(startedAt) },
  { head: 'Người nhập', cell: ({ startedByName }) => startedByName },
  ...(Object.entries(COUNT_WORDS) as [keyof typeof COUNT_WORDS, string][]).map(
    ([name, head]): TextColumn<ImportAnswer> => ({
      head,
      cell: ({ counts }) => formatNumber(counts[name]),
      align: 'end',
    }),
  ),
  { head: 'Tình trạng', cell: ({ state }) => STATE_WORDS[state] },
];

export const listImportsVerb: Verb = {
  name: 'list',
  summary: 'Các tệp hồ sơ đã nhập, mới nhất trước (files that were taken in)',
  places: [],
  options: pageOptions(30),
  formats: ['text', 'json', 'csv'],
  async run(desk, typed) {
    const { answer, rows } = await readPages(
      typed,
      (query) =>
        desk.call<{ imports: ImportAnswer[]; next: string | null }>('dossiers.imports.list', { query }),
      ({ imports }) => imports,
    );
    await desk.show(answer, {
      text: () => [textTable(IMPORTS, rows, 'Chưa nhập tệp nào.'), ...nextText(answer)].join('\n\n'),
      csv: () => csvTable(IMPORTS, rows),
    });
    return 0;
  },
};

export const showImportVerb: Verb = {
  name: 'show',
  summary: 'Một tệp: kết quả từng loại dòng, đối chiếu với số bên gửi báo (one file with its reconciliation)',
  places: ['ID'],
  options: {},
  formats: ['text', 'json'],
  async run(desk, typed) {
    const params = { id: typed.place('ID') };
    const answer = await desk.call<ImportAnswer>('dossiers.imports.show', { params });
    await desk.show(answer, { text: () => importText(answer) });
    return 0;
  },
};

function importText(made: ImportAnswer): string {
  const counts = (Object.entries(COUNT_WORDS) as [keyof typeof COUNT_WORDS, string][]).map(([name, head]) => [
    head,
    formatNumber(made.counts[name]),
  ]);
  const facts = textFacts({
    Tệp: made.fileName,
    'Tình trạng': STATE_WORDS[made.state],
    'Bắt đầu': formatDateTime(made.startedAt),
    'Xong lúc': made.finishedAt === null ? undefined : formatDateTime(made.finishedAt),
    'Người nhập': made.startedByName,
    'Mã băm SHA-256': made.sha256,
    ...Object.fromEntries(counts),
  });
  return `${facts}\n\nĐối chiếu\n${reconciliationText(made)}`;
}

type Compared = ReturnType<typeof exchange.reconciled>;

function reconciliationText({ found, claimed }: ImportAnswer): string {
  const named = (rows: readonly Compared[], nameOf: (key: string) => string) =>
    rows.map((row) => ({ ...row, key: nameOf(row.key) }));
  const rows = [
    exchange.reconciled('Tổng số', found.total, claimed.total),
    ...named(exchange.reconcile(found.states, claimed.states), stateName),
    ...named(exchange.reconcile(found.months, claimed.months), monthName),
  ];
  const number = (value: number | null) => (value === null ? '–' : formatNumber(value));
  return textTable(
    [
      { head: 'Nội dung', cell: ({ key }) => key },
      { head: 'Nhập được', cell: (row) => number(row.found), align: 'end' },
      { head: 'Bên gửi báo', cell: (row) => number(row.claimed), align: 'end' },
      { head: 'Chênh lệch', cell: differenceText, align: 'end' },
    ],
    rows,
  );
}

function stateName(key: string): string {
  return `${key}. ${NATIONAL_STATES[Number(key) as keyof typeof NATIONAL_STATES] ?? ''}`;
}

function monthName(key: string): string {
  return `Tháng ${key.split('-').toReversed().join('/')}`;
}

function differenceText({ difference }: Compared): string {
  if (difference === null) return '–';
  if (difference === 0) return 'khớp';
  return `${difference > 0 ? '+' : '−'}${formatNumber(Math.abs(difference))}`;
}

interface Rejection {
  readonly line: number;
  readonly reason: string;
  readonly record: Readonly<Record<string, string>>;
}

const REJECTIONS: readonly TextColumn<Rejection>[] = [
  { head: 'Dòng', cell: ({ line }) => formatNumber(line), align: 'end' },
  { head: 'Mã hồ sơ', cell: ({ record }) => exchange.codeOf(record) },
  { head: 'Lý do', cell: ({ reason }) => reason },
];

export const rejectionsVerb: Verb = {
  name: 'rejections',
  summary: 'Các dòng không nhập được của một tệp, kèm lý do (rejected rows)',
  places: ['ID'],
  options: pageOptions(100, { value: 'DÒNG', hint: 'đọc tiếp sau dòng này của tệp (số thứ tự dòng)' }),
  formats: ['text', 'json', 'csv'],
  async run(desk, typed) {
    const params = { id: typed.place('ID') };
    const { answer, rows } = await readPages(
      typed,
      (query) =>
        desk.call<{ rejections: Rejection[]; next: number | null }>('dossiers.imports.rejections', {
          params,
          query,
        }),
      ({ rejections }) => rejections,
    );
    await desk.show(answer, {
      text: () =>
        [textTable(REJECTIONS, rows, 'Không có dòng nào bị loại.'), ...nextText(answer)].join('\n\n'),
      csv: () => csvTable(REJECTIONS, rows),
    });
    return 0;
  },
};
