/** Who sends a notice has it for so long; longer than every time-out of a sender together. */
export const LEASE = { minutes: 10 } as const;

/** So long a notice keeps trying by itself: more than a long holiday with a broken server. */
export const KEEPS_TRYING = { hours: 10 * 24 } as const;

const LONGEST_PAUSE_MINUTES = 60;

/**
 * When to try again after `attempts` (from 1) have failed: after 1, 2, 4 … minutes, then every hour. undefined = not
 * by itself any more: an officer decides.
 */
export function nextAttempt(
  attempts: number,
  now: Temporal.Instant,
  giveUpAt: Temporal.Instant,
): Temporal.Instant | undefined {
  const minutes = Math.min(LONGEST_PAUSE_MINUTES, 2 ** Math.min(attempts - 1, 10));
  const next = now.add({ minutes });
  return Temporal.Instant.compare(next, giveUpAt) > 0 ? undefined : next;
}
