import { vietnamDate } from '#platform/clock.ts';
import { type AddressQuery, oneOf } from '#platform/http/address.ts';
import type { FieldProblem } from '#platform/problem.ts';
import { readDay } from '../register/register-query.ts';

export const PRESETS = ['month', 'quarter'] as const;
export type Preset = (typeof PRESETS)[number];

export const PRESET_WORDS: Readonly<Record<Preset, string>> = { month: 'Tháng này', quarter: 'Quý này' };

/** First and last day of a period, both inclusive. */
export interface Days {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

/** The period an address asks for, and what is wrong with the days in it. */
export interface AskedPeriod {
  readonly days: Days;
  readonly faults: readonly FieldProblem[];
}

/** `ky=month`, `ky=quarter` or `tu=01/07/2026&den=30/09/2026`; this month where the days are wrong or missing. */
export function readPeriod(query: AddressQuery, now: Temporal.Instant): AskedPeriod {
  const today = vietnamDate(now);
  const preset = oneOf(PRESETS, query.ky);
  if (preset) return { days: daysOf(preset, today), faults: [] };
  const [from, to] = [readDay(query.tu), readDay(query.den)];
  if (from === undefined && to === undefined) return { days: daysOf('month', today), faults: [] };
  const faults: FieldProblem[] = [];
  if (!from) faults.push({ field: 'tu', code: 'dossiers.period-day' });
  if (!to) faults.push({ field: 'den', code: 'dossiers.period-day' });
  if (from && to && Temporal.PlainDate.compare(from, to) > 0)
    faults.push({ field: 'tu', code: 'dossiers.period-backwards' });
  return from && to && faults.length === 0
    ? { days: { from, to }, faults }
    : { days: daysOf('month', today), faults };
}

/** The whole calendar month or quarter in which `today` lies. */
export function daysOf(preset: Preset, today: Temporal.PlainDate): Days {
  const month = preset === 'month' ? today.month : today.month - ((today.month - 1) % 3);
  const from = today.with({ day: 1, month });
  return { from, to: from.add({ months: preset === 'month' ? 1 : 3 }).subtract({ days: 1 }) };
}
