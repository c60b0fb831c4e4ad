import type { Random } from '../demo/random.ts';
import type { ScenarioGroup } from './scenario.ts';

export type Outcome = 'early' | 'onTime' | 'overdue' | 'withinTime' | 'overdueInProgress';
export type ScenarioChannel = 'online' | 'counter' | 'postal';

/** What one dossier is to become: its channel, whether it came before the period, and how it ends. */
export interface Fate {
  readonly channel: ScenarioChannel;
  readonly carriedOver: boolean;
  readonly outcome: Outcome;
}

/**
 * The fates of a group in a shuffled order, exactly as many of each as the scenario says. Carried-over dossiers were
 * handed in at the counter.
 * @throws RangeError if more are resolved or overdue than there are
 */
export function fatesOf(group: ScenarioGroup, random: Random): Fate[] {
  const { received, carriedOver } = group;
  const arrivals = shuffled(
    [
      ...repeated(received.online, { channel: 'online', carriedOver: false } as const),
      ...repeated(received.counter, { channel: 'counter', carriedOver: false } as const),
      ...repeated(received.postal, { channel: 'postal', carriedOver: false } as const),
      ...repeated(carriedOver, { channel: 'counter', carriedOver: true } as const),
    ],
    random,
  );
  const outcomes = outcomesOf(group, arrivals.length);
  // What was carried over is older than all else: it has ended, as far as the counts allow.
  const ordered = arrivals.toSorted((a, b) => Number(b.carriedOver) - Number(a.carriedOver));
  return shuffled(
    ordered.map((arrival, index) => ({ ...arrival, outcome: outcomes[index] ?? 'withinTime' })),
    random,
  );
}

function outcomesOf({ name, resolved, overdueInProgress }: ScenarioGroup, total: number): Outcome[] {
  const { early, onTime, overdue } = resolved;
  const within = total - early - onTime - overdue - overdueInProgress;
  if (within < 0) throw new RangeError(`${name}: more outcomes than dossiers`);
  return [
    ...repeated(onTime, 'onTime' as const),
    ...repeated(early, 'early' as const),
    ...repeated(overdue, 'overdue' as const),
    ...repeated(overdueInProgress, 'overdueInProgress' as const),
    ...repeated(within, 'withinTime' as const),
  ];
}

function repeated<Item>(count: number, item: Item): Item[] {
  return Array.from({ length: count }, () => item);
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = random.between(0, last);
    [mixed[last], mixed[other]] = [mixed[other] as Item, mixed[last] as Item];
  }
  return mixed;
}
