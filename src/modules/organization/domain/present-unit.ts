/** One unit went on in another. */
export interface Went {
  readonly predecessorId: string;
  readonly successorId: string;
}

/**
 * Kế thừa: for each unit that went on in exactly one other, the last of the line: where its records count when the
 * organisation is seen as it is now. What was divided among several stays where it was: nobody can say whose it is.
 */
export function presentUnits(successions: readonly Went[]): ReadonlyMap<string, string> {
  const next = new Map<string, string>();
  for (const [id, lines] of Map.groupBy(successions, ({ predecessorId }) => predecessorId)) {
    const [only] = lines;
    if (only && lines.length === 1) next.set(id, only.successorId);
  }
  return new Map([...next.keys()].map((id) => [id, endOfLine(id, next)]));
}

function endOfLine(id: string, next: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let last = id;
  for (let following = next.get(id); following && !seen.has(following); following = next.get(following)) {
    seen.add(following);
    last = following;
  }
  return last;
}
