import { say } from '#platform/i18n/messages.ts';
import type { Registry } from '#platform/registry.ts';
import { csvLines } from '#platform/text/csv.ts';
import { NATIONAL_FIELDS, readFault } from '../domain/national-record.ts';
import type { Rejection } from '../sql/imports/import-rows.ts';

/** Why a row was not taken, in words. */
export function reasonText(around: { readonly registry: Registry }, { reasons }: Rejection): string {
  return reasons
    .map(readFault)
    .map(({ code, field }) => say(around, code, { field }))
    .join('; ');
}

/** The heading of a table of rejected rows: that of the file, the line, the reason. It can be mended and taken in again. */
export const REJECTED_HEAD = `\uFEFF${csvLines([[...NATIONAL_FIELDS, 'Dong', 'LyDo']])}`;

export function rejectedLines(
  around: Parameters<typeof reasonText>[0],
  rejections: readonly Rejection[],
): string {
  return csvLines(
    rejections.map((rejection) => [
      ...NATIONAL_FIELDS.map((field) => rejection.record[field] ?? ''),
      String(rejection.line),
      reasonText(around, rejection),
    ]),
  );
}
