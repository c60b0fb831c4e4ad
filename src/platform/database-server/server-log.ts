import { openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { type DataFolder, giveTo } from './data-folder.ts';

const largestBytes = 5 * 1024 * 1024;

/** Opens PostgreSQL's log for appending; a large one is put aside first, replacing the one before. */
export function openServerLog(folder: DataFolder): { handle: number; from: number } {
  const size = statSync(folder.log, { throwIfNoEntry: false })?.size ?? 0;
  const full = size > largestBytes;
  if (full) renameSync(folder.log, `${folder.log}.1`);
  const handle = openSync(folder.log, 'a', 0o600);
  giveTo(folder.account, folder.log);
  return { handle, from: full ? 0 : size };
}

/** Everything written to the log since byte `from`. */
export function readSince(path: string, from: number): string {
  return readFileSync(path).subarray(from).toString('utf8');
}

/** The line that best says why a PostgreSQL program gave up: its last error, else its last line. */
export function lastWords(path: string, from: number): string {
  const lines = readSince(path, from)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const telling = lines.findLast((line) => /\b(FATAL|PANIC|error|ERROR|cannot|could not)\b/.test(line));
  return (telling ?? lines.at(-1) ?? '').replace(/^.*?(FATAL|PANIC|ERROR|error):\s*/, '').trim();
}
