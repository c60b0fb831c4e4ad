import { vietnamDate } from '#platform/clock.ts';
import { invalidField } from '#platform/problem.ts';
import { parseVietnameseDate } from '#ui/format.ts';

/** First and last day, both inclusive. */
export interface Period {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

/** `tu` and `den` of the address; without them this month until today. @throws Problem invalid at the day that is wrong */
export function readPeriod(query: Readonly<Record<string, string>>, now: Temporal.Instant): Period {
  const to = readDay(query, 'den') ?? vietnamDate(now);
  const from = readDay(query, 'tu') ?? to.with({ day: 1 });
  if (Temporal.PlainDate.compare(from, to) > 0) throw invalidField('tu', 'dossiers.period-backwards');
  return { from, to };
}

function readDay(
  query: Readonly<Record<string, string>>,
  name: 'tu' | 'den',
): Temporal.PlainDate | undefined {
  const text = query[name];
  if (!text) return undefined;
  const day = parseVietnameseDate(text);
  if (!day) throw invalidField(name, 'dossiers.period-day');
  return day;
}
