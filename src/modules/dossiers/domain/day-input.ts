import { z } from 'zod';

/** A day as a page's box has it, 26/10/2026, or a program writes it, 2026-10-26. @throws nothing: says `fault` at the field */
export function dayInput(fault: string) {
  return z.string(fault).transform((typed, check) => {
    const [, iso] = /^(\d{4}-\d{2}-\d{2})$/.exec(typed) ?? [];
    const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? [];
    try {
      return Temporal.PlainDate.from(iso ?? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`);
    } catch {
      check.addIssue({ code: 'custom', message: fault });
      return z.NEVER;
    }
  });
}
