import { parseArgs } from 'node:util';
import type { exchange } from '#modules/dossiers/index.ts';
import { mendable } from '../faults.ts';

export interface DossierImportOptions {
  readonly file: string;
  readonly claimed: exchange.ImportClaims;
}

const OPTIONS = {
  'claim-total': { type: 'string' },
  'claim-state': { type: 'string', multiple: true },
  'claim-month': { type: 'string', multiple: true },
} as const;

/** @throws a mendable fault that names what is wrong */
export function readImportOptions(args: readonly string[]): DossierImportOptions {
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw mendable('setting.missing', 'Cần đúng một tệp (name exactly one file).');
  const total = values['claim-total'];
  const claimed = {
    ...(total === undefined ? {} : { total: count(total) }),
    ...claims('states', values['claim-state'], /^([1-9]|10)$/),
    ...claims('months', values['claim-month'], /^\d{4}-(0[1-9]|1[0-2])$/),
  };
  return { file, claimed };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw mendable('setting.unknown', `Tham số sai (${reason}) Xem: bin/motcua import --help`);
  }
}

function claims(name: 'states' | 'months', given: readonly string[] | undefined, shape: RegExp) {
  if (!given) return {};
  const pairs = given.map((text) => {
    const [key = '', number = ''] = text.split('=');
    if (!shape.test(key))
      throw mendable('setting.invalid', `Không hiểu “${text}”. Viết như 10=67000 hoặc 2026-03=500.`);
    return [key, count(number)];
  });
  return { [name]: Object.fromEntries(pairs) };
}

function count(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw mendable('setting.invalid', `“${text}” không phải là số hồ sơ (viết liền các chữ số, ví dụ 67906).`);
}
