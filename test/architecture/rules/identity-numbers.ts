import type { SourceFile, Violation } from '../source-file.ts';
import { violationAt } from '../source-file.ts';

/** Twelve digits in a row that are not a piece of a longer number, of a UUID's last group or of a decimal fraction. */
const TWELVE_DIGITS = /(?<![\d.]|[0-9a-f]{4}-)\d{12}(?!\d)/g;

/**
 * No real person's identity number may ever get into the project, so every number of that shape is invented: it
 * begins with 999, which no province has. Package locks hold checksums, which are not ours.
 */
export function checkIdentityNumbers(files: readonly SourceFile[]): Violation[] {
  return files
    .filter(({ path }) => path !== 'package-lock.json')
    .flatMap((file) =>
      [...file.text.matchAll(TWELVE_DIGITS)]
        .filter(([digits]) => !digits.startsWith('999'))
        .map(({ index }) =>
          violationAt(file, index, 'twelve digits that do not begin with 999 may be a real person’s number'),
        ),
    );
}
