import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { workingCalendar } from '#modules/calendar/index.ts';
import { Problem } from '#platform/problem.ts';
import { answerLine } from './deadline/answer-line.ts';
import { sayDue } from './deadline/say-due.ts';
import { deadlineCommand } from './deadline.ts';
import { readData } from './read-data.ts';

const calendar = workingCalendar(await readData('calendar/days.json'));
const ROOT = path.join(import.meta.dirname, '../..');

test('the program answers without a database, in order, and ends with 0 in spite of bad lines', async () => {
  const dataFolder = path.join(tmpdir(), `motcua-none-${process.pid}`);
  const env = { ...process.env, MOTCUA_DATA: dataFolder, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
  const program = spawn(process.execPath, ['bin/motcua', 'deadline', '--batch'], { cwd: ROOT, env });
  const good = (day: string) =>
    `{"receivedAt":"${day}T10:00:00+07:00","limit":{"value":3,"unit":"working_day"},"cutoff":"15:00"}\n`;
  program.stdin.end(`${good('2026-02-13')}\nxin chào\n${good('2026-11-20')}`);
  const [answers, code] = await Promise.all([
    text(program.stdout),
    new Promise((resolve) => program.once('exit', resolve)),
  ]);
  const read = answers
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    read.map(({ dueAt, error }) => dueAt ?? error.code),
    ['2026-02-25T17:00:00+07:00', 'deadline.not-json', '2026-11-26T17:00:00+07:00'],
  );
  assert.equal(code, 0);
  assert.ok(!existsSync(dataFolder));
});

test('one due date is a line for people', () => {
  assert.equal(
    sayDue({ received: '2026-02-13 10:00', limit: '3' }, calendar),
    'Hạn trả: 17:00, Thứ Tư, 25/02/2026 (3 ngày làm việc; nhận lúc 10:00, Thứ Sáu, 13/02/2026).',
  );
  assert.match(
    sayDue({ received: '2026-02-13T03:00:00Z', limit: '1.5', unit: 'working_hour' }, calendar),
    /^Hạn trả: 11:30, Thứ Sáu, 13\/02\/2026 \(1,5 giờ làm việc;/,
  );
  assert.match(
    sayDue({ received: '2026-02-13 16:00', unit: 'same_day' }, calendar),
    /23\/02\/2026 \(trong ngày;/,
  );
  assert.match(sayDue({ received: '2026-02-13 10:00', unit: 'none' }, calendar), /^Không có hạn trả/);
});

test('a year whose days off are not known is said beside the due date', () => {
  assert.match(
    sayDue({ received: '2026-12-30 10:00', limit: '3' }, calendar),
    /04\/01\/2027.*\nChưa có lịch nghỉ của năm 2027/,
  );
  const line = '{"receivedAt":"2026-12-30T10:00:00+07:00","limit":{"value":3,"unit":"working_day"}}';
  assert.equal(JSON.parse(answerLine(line, calendar)).warnings[0].code, 'deadline.year-without-calendar');
});

test('what is typed wrong is said in one line that names the fault', async () => {
  const code = (args: string[]) => deadlineCommand.run(args).then(String, (error) => error.code);
  assert.equal(await code(['--limit', '3']), 'calendar.received-at-missing');
  assert.equal(await code(['--received', 'hôm nay', '--limit', '3']), 'deadline.moment-wrong');
  assert.equal(await code(['--received', '2026-02-13 10:00', '--limit', 'ba']), 'calendar.time-limit-value');
  assert.equal(await code(['--received', '2026-02-13 10:00']), 'calendar.time-limit-value');
  assert.equal(await code(['--hours', 'sáng', '--batch']), 'calendar.office-hours-format');
  assert.equal(await code(['--file', path.join(ROOT, 'none.jsonl')]), 'deadline.unreadable');
  assert.equal(await code(['--nothing']), 'setting.unknown');
  assert.throws(() => sayDue({ received: '2026-02-13 10:00', limit: '3', unit: 'tuần' }, calendar), Problem);
});
