/**
 * When to try again after so many failed attempts (from 1): after 1, 2, 4 … minutes, at last every `longestMinutes`; undefined = not by
 * itself any more, somebody decides.
 */
export function nextAttempt(
  attempts: number,
  now: Temporal.Instant,
  { giveUpAt, longestMinutes }: { giveUpAt: Temporal.Instant; longestMinutes: number },
): Temporal.Instant | undefined {
  const minutes = Math.min(longestMinutes, 2 ** Math.min(attempts - 1, 10));
  const next = now.add({ minutes });
  return Temporal.Instant.compare(next, giveUpAt) > 0 ? undefined : next;
}
