import type { Course, Situation } from './course.ts';

/** How much else was open at the moment of a situation. */
export interface Crowd {
  /** Dossiers at the same step of the unit, this one included. */
  readonly queue: number;
  /** Open dossiers of the same officer; where none is named, those of the step. */
  readonly load: number;
}

interface Change {
  readonly at: number;
  readonly key: string;
  readonly by: 1 | -1;
}

/** The crowd round each situation, from the courses of the unit: one sweep over time. */
export function crowdsAt(courses: readonly Course[], situations: readonly Situation[]): Crowd[] {
  const changes = courses.flatMap(changesOf).sort((a, b) => a.at - b.at || a.by - b.by);
  const counts = new Map<string, number>();
  const order = situations.map((situation, index) => ({ situation, index }));
  const crowds: Crowd[] = [];
  let next = 0;
  for (const { situation, index } of order.toSorted((a, b) => a.situation.at - b.situation.at)) {
    for (let change = changes[next]; change && change.at <= situation.at; change = changes[++next])
      counts.set(change.key, (counts.get(change.key) ?? 0) + change.by);
    const queue = counts.get(stepKey(situation.step)) ?? 0;
    const load = situation.officerId === null ? queue : (counts.get(officerKey(situation.officerId)) ?? 0);
    crowds[index] = { queue, load };
  }
  return crowds;
}

function changesOf(course: Course): Change[] {
  return course.steps.flatMap(({ step, from, officerId, waiting }, index): Change[] => {
    const to = course.steps[index + 1]?.from ?? course.ended ?? Infinity;
    const keys = officerId === null || waiting ? [stepKey(step)] : [stepKey(step), officerKey(officerId)];
    return keys.flatMap((key): Change[] => [
      { at: from, key, by: 1 },
      { at: to, key, by: -1 },
    ]);
  });
}

function stepKey(step: string): string {
  return `step ${step}`;
}

function officerKey(officerId: string): string {
  return `officer ${officerId}`;
}
