import { minutesBetween } from '../grounds.ts';
import type { Deed } from '../suspicion.ts';

/**
 * The runs of deeds in which `count` of them lie within so many minutes, each run as long as it goes on like that; by
 * time. What belongs to no such run is left out.
 */
export function burstsOf<D extends Deed>(deeds: readonly D[], count: number, withinMinutes: number): D[][] {
  const sorted = deeds.toSorted((a, b) => Temporal.Instant.compare(a.event.occurredAt, b.event.occurredAt));
  const dense = sorted.map(() => false);
  for (let index = 0; index + count <= sorted.length; index += 1) {
    const [first, last] = [sorted[index], sorted[index + count - 1]];
    if (!first || !last || minutesBetween(first.event.occurredAt, last.event.occurredAt) > withinMinutes)
      continue;
    dense.fill(true, index, index + count);
  }
  const bursts: D[][] = [];
  for (const [index, deed] of sorted.entries()) {
    if (!dense[index]) continue;
    const before = sorted[index - 1];
    const goesOn =
      dense[index - 1] &&
      before &&
      minutesBetween(before.event.occurredAt, deed.event.occurredAt) <= withinMinutes;
    if (goesOn) bursts.at(-1)?.push(deed);
    else bursts.push([deed]);
  }
  return bursts;
}
