import { z } from 'zod';
import type { ImportClaims } from '../domain/dossier-import.ts';

/** One total a line: `10=67000`, `2026-03=500`. */
function totals(shape: RegExp) {
  return z
    .string()
    .max(5000, 'platform.too-long')
    .transform((text, check) => {
      const lines = text.split(/[\n,;]/).map((line) => line.replace(/\s/g, ''));
      const pairs = lines.filter((line) => line !== '').map((line) => line.split('='));
      const faulty = pairs.some(([key = '', number = '', more]) => {
        return !shape.test(key) || !/^\d{1,9}$/.test(number) || more !== undefined;
      });
      if (faulty) check.addIssue({ code: 'custom', message: 'dossiers.import-claims' });
      return Object.fromEntries(pairs.map(([key = '', number]) => [key, Number(number)]));
    })
    .optional();
}

/** What the sender claims, as a form types it. */
export const claimsInput = z.object({
  total: z
    .string()
    .regex(/^\d{1,3}(\.?\d{3})*$|^\d{1,9}$/, 'dossiers.import-claim-total')
    .transform((text) => Number(text.replaceAll('.', '')))
    .optional(),
  states: totals(/^([1-9]|10)$/),
  months: totals(/^\d{4}-(0[1-9]|1[0-2])$/),
});

/** Without what was not claimed, so that it is kept as it was said. */
export function claimsOf({ total, states, months }: z.output<typeof claimsInput>): ImportClaims {
  return {
    ...(total === undefined ? {} : { total }),
    ...(states && Object.keys(states).length > 0 ? { states } : {}),
    ...(months && Object.keys(months).length > 0 ? { months } : {}),
  };
}
