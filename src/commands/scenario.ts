import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { type CalendarDay, workingCalendar } from '#modules/calendar/index.ts';
import { dossiersCsv, unitsCsv } from '../scenarios/csv.ts';
import { dossierLines } from '../scenarios/dossier-lines.ts';
import { readScenario, SCENARIOS, type ScenarioCode } from '../scenarios/scenario.ts';
import type { Command } from './command.ts';
import { mendable } from './faults.ts';
import { readData } from './read-data.ts';

export const scenarioCommand: Command = {
  name: 'scenario',
  summary: 'Ghi kịch bản mẫu ra tệp để nạp thử (write a scenario as files to import)',
  usage: 'scenario A|C|D [--out THU_MUC]',
  help: [
    'Mỗi kịch bản dựng lại số liệu của một bài báo bằng hồ sơ hư cấu; xem scenarios/README.md.',
    'Ghi don-vi.csv và ho-so.csv vào thư mục (mặc định: kich-ban-A …), rồi nạp bằng:',
    '  bin/motcua import units kich-ban-A/don-vi.csv',
    '  bin/motcua import dossiers kich-ban-A/ho-so.csv',
    'Writes invented dossiers that add up to the figures of a news report, ready for `import`.',
  ].join('\n'),
  async run(args) {
    const { code, folder } = readArguments(args);
    const scenario = await readScenario(code);
    const calendar = workingCalendar(await readData<CalendarDay[]>('calendar/days.json'));
    await mkdir(folder, { recursive: true });
    const [units, dossiers] = ['don-vi.csv', 'ho-so.csv'].map((name) => path.join(folder, name));
    await writeFile(units as string, unitsCsv(scenario));
    const lines = Readable.from(dossiersCsv(dossierLines(scenario, calendar)));
    await pipeline(lines, createWriteStream(dossiers as string));
    console.log(`${scenario.name}\nĐã ghi ${units} và ${dossiers}.`);
    return 0;
  },
};

function readArguments(args: readonly string[]): { code: ScenarioCode; folder: string } {
  const { values, positionals } = parse(args);
  const code = positionals[0]?.toUpperCase() ?? '';
  if (!isScenario(code) || positionals.length > 1)
    throw mendable(
      'scenario.unknown',
      `Chọn một kịch bản: ${Object.keys(SCENARIOS).join(', ')}. Ví dụ: bin/motcua scenario A`,
    );
  return { code, folder: values.out ?? `kich-ban-${code}` };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { out: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw mendable('setting.unknown', `Tham số sai (${reason}) Xem: bin/motcua scenario --help`);
  }
}

function isScenario(code: string): code is ScenarioCode {
  return Object.hasOwn(SCENARIOS, code);
}
