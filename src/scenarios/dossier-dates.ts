import type { Random } from '../demo/random.ts';
import type { Fate } from './outcomes.ts';

/** The working days of a scenario: some before its period, and those of the period. */
export interface WorkingDays {
  readonly before: readonly Temporal.PlainDate[];
  readonly during: readonly Temporal.PlainDate[];
  readonly after: readonly Temporal.PlainDate[];
}

/** Days of one dossier; without `endedOn` it is still in progress at the end of the period. */
export interface DossierDates {
  readonly receivedOn: Temporal.PlainDate;
  readonly dueOn: Temporal.PlainDate;
  readonly endedOn: Temporal.PlainDate | undefined;
}

/** A limit of so many working days between receipt and due date. */
const LIMIT = { from: 2, to: 7 };

/**
 * Days that make this fate true: all are working days, in order, within the period as far as the fate asks. The days of
 * the period are one line with those before and after it; a dossier is a place on that line.
 */
export function datesOf({ carriedOver, outcome }: Fate, days: WorkingDays, random: Random): DossierDates {
  const line = [...days.before, ...days.during, ...days.after];
  const first = days.before.length;
  const last = first + days.during.length - 1;
  const limit = random.between(LIMIT.from, LIMIT.to);
  const received = receivedAt({ carriedOver, outcome }, { first, last, limit }, random);
  const due = Math.max(received + limit, outcome === 'withinTime' ? last : 0);
  const ended = endedAt(outcome, { first, last, received, due }, random);
  const dayAt = (place: number) => line[place] as Temporal.PlainDate;
  return {
    receivedOn: dayAt(received),
    dueOn: dayAt(due),
    endedOn: ended === undefined ? undefined : dayAt(ended),
  };
}

type Span = { readonly first: number; readonly last: number; readonly limit: number };

function receivedAt(
  { carriedOver, outcome }: Pick<Fate, 'carriedOver' | 'outcome'>,
  span: Span,
  random: Random,
) {
  const { first, last, limit } = span;
  // So late before the period that the due date still lies in it.
  if (carriedOver) return first - 1 - random.between(0, limit - 2);
  switch (outcome) {
    case 'withinTime':
      return random.between(last - limit, last);
    case 'overdueInProgress':
      return random.between(last - limit - 15, last - limit - 1);
    case 'overdue':
      return random.between(first, last - limit - 1);
    case 'early':
    case 'onTime':
      return random.between(first, last - limit);
  }
}

type Course = {
  readonly first: number;
  readonly last: number;
  readonly received: number;
  readonly due: number;
};

function endedAt(outcome: Fate['outcome'], { first, last, received, due }: Course, random: Random) {
  switch (outcome) {
    case 'early':
      return random.between(Math.max(first, received), due - 1);
    case 'onTime':
      return due;
    case 'overdue':
      return random.between(due + 1, Math.min(due + 6, last));
    case 'withinTime':
    case 'overdueInProgress':
      return undefined;
  }
}
