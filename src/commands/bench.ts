import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command } from './command.ts';
import { mendable } from './faults.ts';

const FOLDER = new URL('../../bench/', import.meta.url);

export const benchCommand: Command = {
  name: 'bench',
  summary: 'Đo tốc độ trên dữ liệu lớn (measure the speed on a large base)',
  usage: 'bench generate [--dossiers 5500000] | bench run <tên> | bench list',
  help: [
    'generate: thêm hồ sơ hư cấu từ năm 2022 đến nay vào một bản cài đã có dữ liệu mẫu (đang dừng); mặc định 550.000.',
    'Chỉ dùng trên bản cài để thử, không bao giờ trên dữ liệu thật.',
    'run speed: đo các trang và số liệu qua HTTP; mỗi phép đo in tỉ lệ so với giới hạn. Các phép đo khác: bench list.',
    'Fills a trial installation with invented dossiers and measures it; see bench/README.md.',
  ].join('\n'),
  async run(args) {
    const [what, ...rest] = args;
    if (what === 'list') {
      console.log(names().join('\n'));
      return 0;
    }
    const [name = '', ...passed] = what === 'run' ? rest : args;
    if ((what !== 'run' && what !== 'generate') || !names().includes(name))
      throw mendable('bench.unknown', `Chọn một phép đo (choose one): ${names().join(', ')}.`);
    return runBench(name, passed);
  },
};

function names(): string[] {
  if (!existsSync(FOLDER)) return [];
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.ts') && !file.endsWith('-worker.ts'));
  return files.map((file) => file.slice(0, -'.ts'.length)).toSorted();
}

/** In a process of its own, with the loader that this one has: benches measure their own memory. */
function runBench(name: string, args: readonly string[]): Promise<number> {
  const file = fileURLToPath(new URL(`${name}.ts`, FOLDER));
  const child = spawn(process.execPath, [...process.execArgv, file, ...args], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
