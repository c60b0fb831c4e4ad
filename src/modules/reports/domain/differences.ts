/** Chênh lệch: which records a figure gained and lost since it was closed. */
export interface Difference {
  readonly cameIn: readonly string[];
  readonly wentOut: readonly string[];
}

/** Compares two lists of ids; in the order of the ids. */
export function differenceOf(before: readonly string[], now: readonly string[]): Difference {
  const [old, today] = [new Set(before), new Set(now)];
  return {
    cameIn: now.filter((id) => !old.has(id)).toSorted(),
    wentOut: before.filter((id) => !today.has(id)).toSorted(),
  };
}

/** The list as it was last known: closed, then restated one after another. */
export function lastKnown(closed: readonly string[], restated: readonly Difference[]): string[] {
  const known = new Set(closed);
  for (const { cameIn, wentOut } of restated) {
    for (const id of wentOut) known.delete(id);
    for (const id of cameIn) known.add(id);
  }
  return [...known];
}
