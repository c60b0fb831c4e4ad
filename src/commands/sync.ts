import {
  eventWords,
  faultWords,
  MESSAGE_STATES,
  type MessageState,
  STATE_WORDS,
  sendDueMessages,
} from '#modules/national-sync/index.ts';
import { asSystem } from '#platform/http/request-context.ts';
import { formatDateTime, formatNumber } from '#ui/format.ts';
import { mendable } from './faults.ts';
import type { Desk } from './verb/desk.ts';
import { makeNoun } from './verb/noun.ts';
import { nextText, pageOptions, readPages } from './verb/pages.ts';
import { csvTable, type TextColumn, textTable } from './verb/text-table.ts';
import type { Verb } from './verb/verb.ts';

interface Message {
  readonly id: string;
  readonly dossierCode: string;
  readonly eventType: string;
  readonly happenedAt: string;
  readonly state: MessageState;
  readonly late: boolean;
  readonly attempts: number;
  readonly sentAt: string | null;
  readonly lastError: string | null;
}

interface MessagesAnswer {
  readonly connected: boolean;
  readonly waiting: number;
  readonly failed: number;
  readonly late: number;
  readonly messages: readonly Message[];
  readonly next: string | null;
}

function columnsOf({ context }: Desk): readonly TextColumn<Message>[] {
  return [
    { head: 'ID', cell: ({ id }) => id },
    { head: 'Hồ sơ', cell: ({ dossierCode }) => dossierCode },
    { head: 'Việc', cell: (message) => eventWords(context, message) },
    { head: 'Lúc', cell: ({ happenedAt }) => formatDateTime(happenedAt) },
    {
      head: 'Tình trạng',
      cell: ({ state, late }) => `${STATE_WORDS[state].text}${late ? ', muộn' : ''}`,
    },
    { head: 'Số lần', cell: ({ attempts }) => formatNumber(attempts), align: 'end' },
    { head: 'Gửi lúc', cell: ({ sentAt }) => (sentAt === null ? '–' : formatDateTime(sentAt)) },
    { head: 'Vì sao', cell: ({ lastError }) => (lastError === null ? '' : faultWords(lastError)) },
  ];
}

const list: Verb = {
  name: 'list',
  summary: 'Bản tin gửi Cổng quốc gia, mới nhất trước (the outbox)',
  places: [],
  options: {
    state: { value: MESSAGE_STATES.join('|'), hint: 'chờ gửi, đang gửi, đã gửi, không gửi được, bỏ qua' },
    late: { value: 'true', hint: 'chỉ bản tin quá mười phút chưa gửi được' },
    ...pageOptions(50),
  },
  formats: ['text', 'json', 'csv'],
  async run(desk, typed) {
    const filter = Object.fromEntries(
      ['state', 'late'].flatMap((name) => {
        const text = typed.find(name);
        return text === undefined ? [] : [[name, text]];
      }),
    );
    const { answer, rows } = await readPages(
      typed,
      (page) => desk.call<MessagesAnswer>('national-sync.list', { query: { ...filter, ...page } }),
      ({ messages }) => messages,
    );
    const columns = columnsOf(desk);
    await desk.show(answer, {
      text: () => `${textTable(columns, rows, 'Không có bản tin nào.')}\n\n${sumText(answer)}`,
      csv: () => csvTable(columns, rows),
    });
    return 0;
  },
};

function sumText({ connected, waiting, failed, late, next }: MessagesAnswer): string {
  const number = formatNumber;
  return [
    `Chờ gửi ${number(waiting)}, không gửi được ${number(failed)}, muộn ${number(late)}.`,
    ...(connected ? [] : ['Chưa kết nối Cổng quốc gia (MOTCUA_NATIONAL_URL).']),
    ...nextText({ next }),
  ].join('\n');
}

function decideVerb(name: 'retry' | 'cancel', summary: string, done: string): Verb {
  return {
    name,
    summary,
    places: ['ID'],
    options: {},
    formats: ['text', 'json'],
    writes: true,
    async run(desk, typed) {
      const answer = await desk.call(`national-sync.${name}`, { params: { id: typed.place('ID') } });
      await desk.show(answer, { text: () => done });
      return 0;
    },
  };
}

const send: Verb = {
  name: 'send',
  summary: 'Gửi ngay những gì đến lượt, không cần hệ thống đang phục vụ (send what is due now)',
  places: [],
  options: {},
  formats: ['text', 'json'],
  // What the queue does by itself each minute; to decide about a message needs an officer.
  bySystem: true,
  async run(desk) {
    const sent = await sendDueMessages((work) => asSystem(desk.around, 'Dòng lệnh', work));
    if (!sent)
      throw mendable(
        'command.not-connected',
        'Chưa kết nối Cổng quốc gia: đặt MOTCUA_NATIONAL_URL, _USER, _PASSWORD, _UNIT (not connected).',
      );
    const { tried, waiting, failed } = sent;
    await desk.show(sent, {
      text: () =>
        `Đã thử gửi ${formatNumber(tried)} bản tin; còn chờ ${formatNumber(waiting)}, không gửi được ${formatNumber(failed)}.`,
    });
    return waiting + failed === 0 ? 0 : 1;
  },
};

export const syncCommand = makeNoun(
  'sync',
  'Đồng bộ Cổng Dịch vụ công quốc gia: xem, gửi ngay, gửi lại, bỏ qua (the outbox to the national portal)',
  [
    list,
    send,
    decideVerb(
      'retry',
      'Gửi lại bản tin không gửi được (send again)',
      'Đã xếp lại để gửi; hệ thống đang chạy gửi ngay, hoặc chạy sync send.',
    ),
    decideVerb('cancel', 'Bỏ qua một bản tin (leave one out)', 'Đã bỏ qua bản tin này.'),
  ],
);
