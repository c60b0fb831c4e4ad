import { z } from 'zod';

const MOST = 1_000_000_000_000;

/** Whole đồng from `minimum` on, as a program sends it (50000) or a form types it ('50.000', '50 000'). */
export function wholeDong(minimum: number) {
  const number = z
    .number('fees.amount')
    .int('fees.amount')
    .min(minimum, 'fees.amount')
    .max(MOST, 'fees.amount');
  const typed = z
    .string('fees.amount')
    .transform((text) => text.replace(/[.\s]/g, ''))
    .pipe(z.string().regex(/^\d{1,13}$/, 'fees.amount'))
    .transform(Number);
  return z.union([z.number('fees.amount'), typed], 'fees.amount').pipe(number);
}
