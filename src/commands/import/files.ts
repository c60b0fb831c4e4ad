import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { say } from '#platform/i18n/messages.ts';
import { Problem } from '#platform/problem.ts';
import type { Registry } from '#platform/registry.ts';
import { mendable } from '../faults.ts';

/** The one file that is named. @throws a mendable fault for none, several or unknown options */
export function oneFile(args: readonly string[]): string {
  try {
    const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file !== undefined && more.length === 0) return file;
  } catch (error) {
    throw mendable('setting.unknown', `Tham số sai (${error instanceof Error ? error.message : ''}).`);
  }
  throw mendable('setting.missing', 'Cần đúng một tệp (name exactly one file).');
}

/** @throws a mendable fault if the file cannot be read */
export async function readWhole(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw unreadable(file, error);
  }
}

export function unreadable(file: string, error: unknown): Error {
  const { code, message } = error as NodeJS.ErrnoException;
  return mendable('import.unreadable', `Không đọc được tệp ${file} (${code ?? message}).`);
}

/** A Problem is said in its words, in one line. */
export async function sayProblems<Answer>(registry: Registry, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw mendable('import.refused', say({ registry }, error.code, error.params));
  }
}
