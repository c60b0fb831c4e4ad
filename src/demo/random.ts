/** Chance that can be repeated: the same seed gives the same demo. */
export interface Random {
  /** From 0 (inclusive) to 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** One of the keys, by its weight. */
  weighted<Key extends string>(weights: Readonly<Record<Key, number>>): Key;
  bytes(count: number): Uint8Array;
}

/** Mulberry32: small, well spread, enough for a demo (and for nothing secret). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    pick: (items) => items[between(0, items.length - 1)] as (typeof items)[number],
    weighted: (weights) => pickWeighted(weights, next()),
    bytes: (count) => Uint8Array.from({ length: count }, () => between(0, 255)),
  };
}

function pickWeighted<Key extends string>(weights: Readonly<Record<Key, number>>, chance: number): Key {
  const entries = Object.entries(weights) as [Key, number][];
  let left = chance * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [key, weight] of entries) {
    left -= weight;
    if (left < 0) return key;
  }
  throw new Error('no weights to choose by');
}
