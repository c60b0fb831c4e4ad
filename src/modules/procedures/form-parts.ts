import { z } from 'zod';
import { parseVietnameseDate } from '#ui/format.ts';

/** A date as it is typed, dd/mm/yyyy. */
export function typedDate(missing: string) {
  return z.string(missing).transform((text, refinement) => {
    const date = parseVietnameseDate(text);
    if (date) return date;
    refinement.addIssue({ code: 'custom', message: 'procedures.date-wrong' });
    return z.NEVER;
  });
}

/** A box with one thing a line. */
export function typedLines(maximum: number) {
  return z
    .string()
    .max(maximum, 'platform.too-long')
    .default('')
    .transform((text) =>
      text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    );
}

/** Rows `papers.<number>.<field>` as a list, in the order of their numbers; faults keep the number of their row. */
export function typedRows<Row extends z.ZodType>(row: Row) {
  return z
    .record(z.string().regex(/^\d{1,4}$/), row)
    .default({})
    .transform((rows) =>
      Object.entries(rows)
        .toSorted(([a], [b]) => Number(a) - Number(b))
        .map(([, value]) => value as z.output<Row>),
    );
}

/** A box of a check list: ticked or not there. */
export const ticked = z
  .string()
  .optional()
  .transform((text) => text === 'true');

/** A whole number as it is typed, thousands with or without dots. */
export function typedNumber(code: string) {
  return z
    .string(code)
    .regex(/^\d{1,3}(\.\d{3})+$|^\d{1,12}$/, code)
    .transform((text) => Number(text.replaceAll('.', '')));
}
