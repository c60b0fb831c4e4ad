import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import {
  type CalendarDay,
  parseOfficeHours,
  type WorkingCalendar,
  workingCalendar,
} from '#modules/calendar/index.ts';
import { Problem } from '#platform/problem.ts';
import type { Command } from './command.ts';
import { answerLine, describeProblem } from './deadline/answer-line.ts';
import { runBatch } from './deadline/run-batch.ts';
import { sayDue } from './deadline/say-due.ts';
import { mendable } from './faults.ts';
import { readData } from './read-data.ts';

const OPTIONS = {
  batch: { type: 'boolean' },
  file: { type: 'string' },
  hours: { type: 'string' },
  received: { type: 'string' },
  limit: { type: 'string' },
  unit: { type: 'string' },
  cutoff: { type: 'string' },
} as const;

export const deadlineCommand: Command = {
  name: 'deadline',
  summary: 'Tính hạn trả kết quả, không cần cơ sở dữ liệu (reckon due dates, without a database)',
  usage: 'deadline --received "2026-02-13 10:00" --limit 3 --unit working_day | deadline --batch [--file F]',
  help: [
    'Một hạn trả (one due date):',
    '  bin/motcua deadline --received "2026-02-13 10:00" --limit 3 --unit working_day',
    '  --unit: working_day (mặc định), day, month, working_hour, hour, same_day, none; --cutoff 15:00',
    '',
    'Hàng loạt (batch): mỗi dòng JSON từ bàn phím, ống dẫn hoặc --file cho đúng một dòng JSON, theo thứ tự; bỏ qua dòng trống.',
    '  bin/motcua deadline --batch < cau-hoi.jsonl > tra-loi.jsonl',
    '  {"receivedAt":"2026-02-13T10:00:00+07:00","limit":{"value":3,"unit":"working_day"},"cutoff":"15:00",',
    '   "pauses":[{"from":"2026-02-24T08:00:00+07:00","to":"2026-02-24T10:00:00+07:00","reason":"Chờ bổ sung"}]}',
    '  → {"dueAt":"2026-02-26T09:00:00+07:00","segments":[…]}',
    '  Có thể thêm (optional): "restarts":[{"at":"…"}], "endedAt", "asOf"; ở tạm dừng và tính lại: "reason", "ground", "document".',
    '  Tạm dừng chưa kết thúc ("to" bỏ trống): "running":false; "dueAt" là null nếu không có "asOf".',
    '  Dòng sai: {"error":{"code":"…","message":"…"}} ở đúng chỗ, các dòng khác vẫn được tính.',
    '',
    'Giờ làm việc (office hours): 07:00-11:30, 13:30-17:00; đổi bằng --hours "07:30-11:30, 13:00-17:00".',
    'Ngày nghỉ (days off): data/calendar/days.json, các năm 2022-2026.',
  ].join('\n'),
  async run(args) {
    const options = readOptions(args);
    try {
      const calendar = await openCalendar(options);
      if (options.batch || options.file !== undefined) await answerBatch(options.file, calendar);
      else console.log(sayDue(options, calendar));
      return 0;
    } catch (error) {
      if (error instanceof Problem) throw mendable(error.code, `${describeProblem(error)}.`);
      throw error;
    }
  },
};

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw mendable('setting.unknown', `Tham số sai (${reason}) Xem: bin/motcua deadline --help`);
  }
}

async function openCalendar({ hours }: ReturnType<typeof readOptions>): Promise<WorkingCalendar> {
  const days = await readData<CalendarDay[]>('calendar/days.json');
  return hours === undefined ? workingCalendar(days) : workingCalendar(days, parseOfficeHours(hours));
}

async function answerBatch(file: string | undefined, calendar: WorkingCalendar): Promise<void> {
  const input: Readable = file === undefined ? process.stdin : createReadStream(file);
  try {
    await runBatch(input, process.stdout, (line) => answerLine(line, calendar));
  } catch (error) {
    const { code, syscall, path } = error as NodeJS.ErrnoException;
    // Whoever reads our answers may stop early, as `head` does.
    if (code === 'EPIPE') return;
    if (syscall === undefined || file === undefined) throw error;
    throw mendable('deadline.unreadable', `Không đọc được tệp ${path ?? file} (${code}).`);
  }
}
