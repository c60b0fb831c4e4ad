import { z } from 'zod';
import { cleanIdentityNumber, IDENTITY_KINDS, identityFault } from './identity-number.ts';

function text(maximum: number) {
  return z.string('platform.required').max(maximum, 'platform.too-long');
}

function optionalText(maximum: number) {
  return text(maximum).default('');
}

/** dd/mm/yyyy as typed, or yyyy-mm-dd from a program; not in the future is checked where "now" is known. */
const birthDate = z
  .string()
  .transform((typed, check) => {
    const [, iso] = /^(\d{4}-\d{2}-\d{2})$/.exec(typed) ?? [];
    const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? [];
    try {
      return Temporal.PlainDate.from(iso ?? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`);
    } catch {
      check.addIssue({ code: 'custom', message: 'dossiers.birth-date' });
      return z.NEVER;
    }
  })
  .optional();

/** One person of a dossier, by page or by interface: shape, and the form of the identity number. */
export const personSchema = z
  .object({
    kind: z.enum(['citizen', 'business'], 'dossiers.person-kind').default('citizen'),
    fullName: text(200).min(2, 'dossiers.name-too-short'),
    identityKind: z.enum(IDENTITY_KINDS, 'dossiers.identity-kind').default('citizenId'),
    identityNumber: z.string().transform(cleanIdentityNumber).optional(),
    birthDate,
    address: optionalText(300),
    phone: z
      .string()
      .regex(/^\+?[\d .]{8,15}$/, 'dossiers.phone')
      .or(z.literal(''))
      .default(''),
    email: z.email('dossiers.email').or(z.literal('')).default(''),
  })
  .refine((person) => numberFault(person) === undefined, {
    error: ({ input }) => numberFault(input),
    path: ['identityNumber'],
    // Also when another field is wrong: who corrects a form is told everything at once.
    when: () => true,
  });

/** What is wrong with the number, of a person whose other fields may be wrong or missing. */
function numberFault(person: unknown): string | undefined {
  const { identityKind, identityNumber } = (person ?? {}) as {
    identityKind?: unknown;
    identityNumber?: unknown;
  };
  const kind = IDENTITY_KINDS.find((known) => known === identityKind);
  if (!kind || (identityNumber !== undefined && typeof identityNumber !== 'string')) return undefined;
  return identityFault(kind, identityNumber);
}

export type PersonInput = z.output<typeof personSchema>;
