import { z } from 'zod';

/** A text that says something: at least ten characters, white space not counted, at most 2,000. `code` says what is wrong. */
export function longEnough(code: string) {
  return z
    .string(code)
    .max(2000, 'platform.too-long')
    .refine((text) => text.replace(/\s/g, '').length >= 10, code);
}
