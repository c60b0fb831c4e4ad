import { createHash } from 'node:crypto';
import type { TestApp } from '#test/app.ts';
import type { DossierImport, ImportClaims } from '../domain/dossier-import.ts';
import { type NationalField, NEEDED_FIELDS } from '../domain/national-record.ts';
import type { Rejection } from '../sql/imports/import-rows.ts';
import { beginImport } from './begin-import.ts';
import { formatOf } from './read-records.ts';
import { runImport } from './run-import.ts';

export type NationalLine = Partial<Record<NationalField, string>>;

/** A dossier of another system: received at phường Lam Sơn in March 2026, returned in time. */
export function nationalLine(number: number, change: NationalLine = {}): NationalLine {
  const code = `H99.7-260302-${String(number).padStart(4, '0')}`;
  const values = [code, '1.001193', '1', '1', 'Lò Thị Mẩy', ...MOMENTS, '10', 'H99.7'];
  return { ...Object.fromEntries(NEEDED_FIELDS.map((field, at) => [field, values[at] ?? ''])), ...change };
}

/** Submitted, received, due, ended, returned. */
const MOMENTS = ['20260302080000', '20260302081500', '20260303170000', '20260303100000', '20260303153000'];

export function csvOf(lines: readonly NationalLine[]): string {
  const rows = lines.map((line) => NEEDED_FIELDS.map((field) => line[field] ?? '').join(','));
  return [NEEDED_FIELDS.join(','), ...rows, ''].join('\r\n');
}

/** Takes a file in, as the command line does, within the test's transaction. */
export async function importText(
  app: Pick<TestApp, 'context'>,
  text: string,
  { name = 'ho-so.csv', claimed = {} }: { name?: string; claimed?: ImportClaims } = {},
): Promise<DossierImport & { rejections: readonly Rejection[] }> {
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const made = { fileName: name, sha256, size: bytes.length, format: formatOf(name), fileId: null, claimed };
  const importId = await beginImport(app.context(), made);
  const rejections: Rejection[] = [];
  const done = await runImport((work) => work(app.context()), {
    importId,
    bytes: ReadableStream.from([bytes]),
    onProgress: (_standing, some) => void rejections.push(...some),
  });
  return { ...done, rejections };
}
