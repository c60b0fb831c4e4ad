/** Numbers from 0 to below 1, the same for the same seed (Lehmer): chance that a test can repeat. */
export function seededNumbers(seed: number): () => number {
  let state = seed % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state - 1) / 2_147_483_646;
  };
}
