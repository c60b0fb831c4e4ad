import { z } from 'zod';

/** A whole number as a program sends it (5) or a form types it ("5"), and nothing else; `code` says what is wrong. */
export function wholeNumber(code: string, minimum: number, maximum: number) {
  const number = z.number(code).int(code).min(minimum, code).max(maximum, code);
  const typed = z
    .string(code)
    .regex(/^\d{1,15}$/, code)
    .transform(Number);
  return z.union([z.number(code), typed], code).pipe(number);
}
