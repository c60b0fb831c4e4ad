import { z } from 'zod';

/** Words that have to say something: at least ten letters, white space not counted. The database asks for them too. */
export function writtenText(maximum: number, tooShort: string) {
  return z
    .string(tooShort)
    .max(maximum, 'platform.too-long')
    .refine((text) => text.replace(/\s/g, '').length >= 10, tooShort);
}
