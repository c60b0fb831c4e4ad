import { Problem } from '#platform/problem.ts';
import { type ClockTime, clockTimeOf, minutesOf } from './clock-time.ts';

/** Units in which a time limit is a number. */
export const COUNTED_UNITS = ['working_day', 'day', 'month', 'working_hour', 'hour'] as const;
export type CountedUnit = (typeof COUNTED_UNITS)[number];

/**
 * Thời hạn giải quyết (NĐ 63/2010 art. 8(2)): how long a procedure may take; due-date.ts says how each unit is counted.
 * `cutoff` is the hour of the procedure's own law (Luật Hộ tịch art. 5(3), NĐ 23/2015 art. 7, NĐ 63/2024 art. 7(2));
 * it is another rule than the 15:00 of the hand-over in NĐ 118/2025 art. 18(2).
 * `none`: a procedure without a deadline, such as a yearly campaign.
 */
export type TimeLimit =
  | { readonly unit: 'working_day'; readonly value: number; readonly cutoff?: ClockTime }
  | { readonly unit: 'day' | 'month' | 'working_hour' | 'hour'; readonly value: number }
  | { readonly unit: 'same_day'; readonly cutoff?: ClockTime }
  | { readonly unit: 'none' };

/** A time limit as the catalogue, the API and the command line write it: `value` and `unit`, or a `rule`. */
export interface WrittenTimeLimit {
  readonly value?: number | null;
  readonly unit?: string | null;
  readonly rule?: string | { readonly rule: string; readonly cutoff?: string } | null;
  readonly cutoff?: string | null;
}

const LONGEST = 10_000;
const RULES: Readonly<Record<string, 'same_day' | 'none'>> = {
  same_day: 'same_day',
  none: 'none',
  annual_campaign: 'none',
};

/**
 * Read a written time limit; null where none is stated: the catalogue does not know it, which is not the same as `none`.
 * @throws Problem `invalid`: calendar.time-limit-unit (`unit`), calendar.time-limit-value (`value`), calendar.cutoff (`text`)
 */
export function readTimeLimit(written: WrittenTimeLimit): TimeLimit | null {
  const nested = typeof written.rule === 'object' ? written.rule : null;
  const name = nested?.rule ?? (written.rule as string | null | undefined) ?? written.unit;
  if (name === null || name === undefined) {
    if (typeof written.value === 'number')
      throw new Problem('invalid', 'calendar.time-limit-unit', { unit: '' });
    return null;
  }
  const cutoff = readCutoff(nested?.cutoff ?? written.cutoff);
  const rule = Object.hasOwn(RULES, name) ? RULES[name] : undefined;
  if (rule) return rule === 'same_day' ? { unit: rule, ...cutoff } : { unit: rule };
  const unit = COUNTED_UNITS.find((known) => known === name);
  if (!unit) throw new Problem('invalid', 'calendar.time-limit-unit', { unit: name });
  const value = readValue(unit, written.value);
  return unit === 'working_day' ? { unit, value, ...cutoff } : { unit, value };
}

/** Days and months are whole; hours may be parts, because steps of a process are given in half hours. */
function readValue(unit: CountedUnit, value: number | null | undefined): number {
  const inParts = unit === 'hour' || unit === 'working_hour';
  const sound =
    typeof value === 'number' && value > 0 && value <= LONGEST && (inParts || Number.isInteger(value));
  if (!sound) throw new Problem('invalid', 'calendar.time-limit-value', { value: value ?? '' });
  return value;
}

function readCutoff(text: string | null | undefined): { cutoff?: ClockTime } {
  if (text === null || text === undefined) return {};
  const minutes = minutesOf(text);
  if (minutes === undefined) throw new Problem('invalid', 'calendar.cutoff', { text });
  return { cutoff: clockTimeOf(minutes) };
}
