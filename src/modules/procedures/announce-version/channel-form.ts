import { z } from 'zod';
import {
  type CatalogueTimeLimit,
  type ChannelTerms,
  type Fee,
  feeSchema,
  LIMIT_UNITS,
  timeLimitSchema,
} from '../domain/procedure-content.ts';
import { ticked } from '../form-parts.ts';

/** How a fee is told in the form. */
const FEE_KINDS = ['free', 'amount', 'unknown'] as const;
const LIMIT_KINDS = ['limit', 'same_day', 'none', 'unknown'] as const;

const typedText = z.string().max(1000, 'platform.too-long').optional();

const fields = z.object({
  offered: ticked,
  limitKind: typedText,
  value: typedText,
  unit: typedText,
  cutoff: typedText,
  limitNote: typedText,
  feeKind: typedText,
  amount: typedText,
  council: ticked,
  feeNote: typedText,
  note: typedText,
});
type Typed = z.output<typeof fields>;

/** One channel of the form; undefined where its box is not ticked, whatever else stands there. */
export const channelForm = fields
  .optional()
  .transform((typed, refinement): Omit<ChannelTerms, 'channel'> | undefined => {
    if (!typed?.offered) return undefined;
    const faults: { field: string; message: string }[] = [];
    const timeLimit = limitFrom(typed, faults);
    const fee = feeFrom(typed, faults);
    for (const { field, message } of faults) refinement.addIssue({ code: 'custom', message, path: [field] });
    if (!timeLimit || !fee || faults.length > 0) return z.NEVER;
    return { timeLimit, fee, ...(typed.note ? { note: typed.note } : {}) };
  });

type Faults = { field: string; message: string }[];

function limitFrom(typed: Typed, faults: Faults): CatalogueTimeLimit | undefined {
  const kind = LIMIT_KINDS.find((known) => known === typed.limitKind);
  const note = typed.limitNote === undefined ? {} : { note: typed.limitNote };
  const cutoff = typed.cutoff === undefined ? {} : { cutoff: typed.cutoff };
  const unit = LIMIT_UNITS.find((known) => known === typed.unit);
  switch (kind) {
    case undefined:
      faults.push({ field: 'limitKind', message: 'procedures.time-limit-kind' });
      return undefined;
    case 'unknown':
      return { kind };
    case 'none':
      return checked({ kind, ...note }, faults);
    case 'same_day':
      return checked({ kind, ...cutoff, ...note }, faults);
    case 'limit':
      return checked({ kind, value: Number(typed.value ?? Number.NaN), unit, ...cutoff, ...note }, faults);
  }
}

function checked(limit: unknown, faults: Faults): CatalogueTimeLimit | undefined {
  const parsed = timeLimitSchema.safeParse(limit);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues)
    faults.push({ field: path[0] === 'note' ? 'limitNote' : String(path[0]), message });
  return undefined;
}

function feeFrom(typed: Typed, faults: Faults): Fee | undefined {
  const kind = FEE_KINDS.find((known) => known === typed.feeKind);
  if (!kind) {
    faults.push({ field: 'feeKind', message: 'procedures.fee-kind' });
    return undefined;
  }
  const more = {
    ...(typed.feeNote === undefined ? {} : { note: typed.feeNote }),
    ...(typed.council ? { setByProvincialCouncil: true } : {}),
  };
  if (kind === 'free') return { free: true, ...more };
  if (kind === 'unknown') return { free: false, amountVnd: null, ...more };
  const amountVnd = /^[\d.]+$/.test(typed.amount ?? '')
    ? Number((typed.amount ?? '').replaceAll('.', ''))
    : Number.NaN;
  const parsed = feeSchema.safeParse({ free: false, amountVnd, ...more });
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues)
    faults.push({ field: path[0] === 'note' ? 'feeNote' : 'amount', message });
  return undefined;
}
