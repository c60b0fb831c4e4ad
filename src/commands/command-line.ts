import { benchCommand } from './bench.ts';
import type { Command } from './command.ts';
import { deadlineCommand } from './deadline.ts';
import { exportCommand } from './export.ts';
import { sayFault } from './faults.ts';
import { figureCommand } from './figure.ts';
import { importCommand } from './import.ts';
import { serviceIndexCommand } from './index-766.ts';
import { initCommand } from './init.ts';
import { migrateCommand } from './migrate.ts';
import { openDataCommand } from './open-data.ts';
import { replayCommand } from './replay.ts';
import { reportCommand } from './report.ts';
import { scenarioCommand } from './scenario.ts';
import { scheduleCommand } from './schedule.ts';
import { seedCommand } from './seed.ts';
import { serveCommand } from './serve.ts';
import { syncCommand } from './sync.ts';
import { verifyCommand } from './verify.ts';

const COMMANDS: readonly Command[] = [
  serveCommand,
  migrateCommand,
  seedCommand,
  initCommand,
  importCommand,
  exportCommand,
  deadlineCommand,
  figureCommand,
  reportCommand,
  scheduleCommand,
  serviceIndexCommand,
  openDataCommand,
  syncCommand,
  verifyCommand,
  scenarioCommand,
  replayCommand,
  benchCommand,
];

/** Runs the command that `args` name; answers the exit code. Faults that a person can mend are one line. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args;
  if (name === '' || name === '--help' || name === '-h' || name === 'help') {
    console.log(overview());
    return name === '' ? 2 : 0;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) {
    console.error(`motcua: không có lệnh “${name}” (no such command). Xem: bin/motcua --help`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    const whole = `${command.summary}\n\nCách dùng (usage): bin/motcua ${command.usage}\n\n${command.help}`;
    console.log(command.helpOf?.(rest[0] ?? '') ?? whole);
    return 0;
  }
  try {
    return await command.run(rest);
  } catch (error) {
    return sayFault(error);
  }
}

function overview(): string {
  const lines = COMMANDS.map((command) => `  ${command.name.padEnd(10)} ${command.summary}`);
  return [
    'Một Cửa – phần mềm một cửa và cải cách hành chính (one-stop shop software)',
    '',
    'Cách dùng (usage): bin/motcua <lệnh> [tham số]',
    '',
    ...lines,
    '',
    'bin/motcua <lệnh> --help giải thích từng lệnh (explains each command).',
    'Cấu hình (settings): PORT, DATABASE_URL, MOTCUA_DATA, … xem docs/operations/configuration.md',
  ].join('\n');
}
