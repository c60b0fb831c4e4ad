import { type Duty, deadlineText, periodsText, unitKindsText } from '#modules/reports/index.ts';
import { formatDate, formatDateTime } from '#ui/format.ts';
import { daysText } from './report/report-words.ts';
import { setVerb, switchVerb } from './schedule/change-verbs.ts';
import { makeNoun } from './verb/noun.ts';
import { csvTable, type TextColumn, textTable } from './verb/text-table.ts';
import type { Verb } from './verb/verb.ts';

interface ScheduleAnswer {
  readonly duties: readonly Duty[];
  readonly versions: readonly {
    readonly number: number;
    readonly enteredAt: string;
    readonly enteredBy: string;
    readonly reason: string;
  }[];
}

const DUTIES: readonly TextColumn<Duty>[] = [
  { head: 'Mã', cell: ({ code }) => code },
  { head: 'Biểu', cell: ({ form }) => form },
  { head: 'Đơn vị gửi', cell: unitKindsText },
  { head: 'Kỳ', cell: periodsText },
  { head: 'Hạn', cell: deadlineText },
  { head: 'Hiệu lực', cell: validityText },
  { head: 'Trạng thái', cell: ({ enabled }) => (enabled ? 'Đang dùng' : 'Tắt') },
  { head: 'Kiểm chứng', cell: ({ verified }) => (verified ? 'Đã kiểm chứng' : 'Chưa kiểm chứng') },
];

function validityText({ validFrom, validTo }: Duty): string {
  return validTo === null
    ? `từ ${formatDate(validFrom)}`
    : `${formatDate(validFrom)} – ${formatDate(validTo)}`;
}

const list: Verb = {
  name: 'list',
  summary: 'Lịch báo cáo và các lần thay đổi (the schedule and its changes)',
  places: [],
  options: {},
  formats: ['text', 'json', 'csv'],
  async run(desk) {
    const answer = await desk.call<ScheduleAnswer>('reports.schedule.read');
    await desk.show(answer, {
      text: () => `${textTable(DUTIES, answer.duties)}\n\n${versionsText(answer)}`,
      csv: () => csvTable(DUTIES, answer.duties),
    });
    return 0;
  },
};

function versionsText({ versions }: ScheduleAnswer): string {
  return textTable(
    [
      { head: 'Lần', cell: ({ number }) => String(number), align: 'end' },
      { head: 'Lúc', cell: ({ enteredAt }) => formatDateTime(enteredAt) },
      { head: 'Người đổi', cell: ({ enteredBy }) => enteredBy },
      { head: 'Lý do', cell: ({ reason }) => reason },
    ],
    versions,
    'Đang dùng lịch kèm theo phần mềm, chưa ai thay đổi.',
  );
}

interface Owed {
  readonly form: string;
  readonly unit: { readonly code: string; readonly name: string };
  readonly from: string;
  readonly to: string;
  readonly dueOn: string;
  readonly state: 'missing' | 'draft' | 'closed';
  readonly reportId: string | null;
}

const STATE_WORDS = { missing: 'Chưa lập', draft: 'Bản nháp', closed: 'Đã chốt' } as const;

const DUE: readonly TextColumn<Owed>[] = [
  { head: 'Biểu', cell: ({ form }) => form },
  { head: 'Mã đơn vị', cell: ({ unit }) => unit.code },
  { head: 'Đơn vị', cell: ({ unit }) => unit.name },
  { head: 'Kỳ', cell: daysText },
  { head: 'Hạn gửi', cell: ({ dueOn }) => formatDate(dueOn) },
  { head: 'Trạng thái', cell: ({ state }) => STATE_WORDS[state] },
  { head: 'ID báo cáo', cell: ({ reportId }) => reportId ?? '–' },
];

const due: Verb = {
  name: 'due',
  summary: 'Báo cáo phải gửi của các kỳ vừa kết thúc (30 ngày): chưa lập, nháp, đã chốt (what is due)',
  places: [],
  options: {},
  formats: ['text', 'json', 'csv'],
  async run(desk) {
    const answer = await desk.call<{ due: Owed[] }>('reports.schedule.due');
    await desk.show(answer, {
      text: () => textTable(DUE, answer.due, 'Không có kỳ báo cáo nào kết thúc trong 30 ngày qua.'),
      csv: () => csvTable(DUE, answer.due),
    });
    return 0;
  },
};

export const scheduleCommand = makeNoun(
  'schedule',
  'Lịch báo cáo: xem, thêm, sửa, bật tắt, việc đến hạn (who sends which report when)',
  [list, due, setVerb, switchVerb('on'), switchVerb('off')],
);
