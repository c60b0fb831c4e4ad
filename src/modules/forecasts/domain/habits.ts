import type { Course, Situation } from './course.ts';
import type { Crowd } from './crowds.ts';

/** What is usual at a unit, learned from its ended dossiers; times in office minutes. */
export interface Habits {
  /** From the beginning of a step to the end of processing, by step and by `step procedure`. */
  readonly remaining: Readonly<Record<string, number>>;
  readonly stay: Readonly<Record<string, number>>;
  readonly queue: Readonly<Record<string, number>>;
  readonly load: number;
  /** Share of late dossiers, by procedure, held towards the unit's own. */
  readonly lateShare: Readonly<Record<string, number>>;
  readonly lateOverall: number;
}

/** So many dossiers of the whole speak beside those of one procedure. */
const PRIOR = 12;
const UNKNOWN_REMAINING = 480;

interface Seen {
  readonly situation: Situation;
  readonly crowd: Crowd;
  readonly late: boolean;
}

export function learnHabits(ended: readonly Course[], seen: readonly Seen[]): Habits {
  const spans = ended.flatMap(spansOf);
  const byStep = meansBy(
    spans,
    ({ step }) => step,
    ({ remaining }) => remaining,
  );
  const lateOverall = (seen.filter(({ late }) => late).length + 0.5) / (seen.length + 1);
  return {
    remaining: {
      ...byStep,
      ...heldMeans(
        spans,
        ({ step, procedureCode }) => `${step} ${procedureCode}`,
        ({ remaining }) => remaining,
        ({ step }) => byStep[step] ?? UNKNOWN_REMAINING,
      ),
    },
    stay: meansBy(
      spans,
      ({ step }) => step,
      ({ stay }) => stay,
    ),
    queue: meansBy(
      seen,
      ({ situation }) => situation.step,
      ({ crowd }) => crowd.queue,
    ),
    load: mean(seen.map(({ crowd }) => crowd.load)),
    lateShare: heldMeans(
      seen,
      ({ situation }) => situation.procedureCode,
      ({ late }) => (late ? 1 : 0),
      () => lateOverall,
    ),
    lateOverall,
  };
}

/** Office minutes a dossier of this kind usually still needs from the beginning of this step. */
export function usualRemaining({ remaining }: Habits, step: string, procedureCode: string): number {
  return remaining[`${step} ${procedureCode}`] ?? remaining[step] ?? UNKNOWN_REMAINING;
}

function spansOf({ steps, ended, procedureCode }: Course) {
  if (ended === null) return [];
  return steps.map(({ step, from }, index) => ({
    step,
    procedureCode,
    remaining: ended - from,
    stay: (steps[index + 1]?.from ?? ended) - from,
  }));
}

function meansBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  numberOf: (item: Item) => number,
) {
  return heldMeans(items, keyOf, numberOf, undefined);
}

/** Means by key; with `towards`, each is held towards that value as if PRIOR more items had it. */
function heldMeans<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  numberOf: (item: Item) => number,
  towards: ((item: Item) => number) | undefined,
): Record<string, number> {
  const means: Record<string, number> = {};
  for (const [key, group] of Map.groupBy(items, keyOf)) {
    const held = towards && group[0] ? towards(group[0]) * PRIOR : 0;
    const sum = group.reduce((total, item) => total + numberOf(item), held);
    means[key] = sum / (group.length + (towards ? PRIOR : 0));
  }
  return means;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
