/** Who sends a notice has it for so long; longer than every time-out of a sender together. */
export const LEASE = { minutes: 10 } as const;

/** So long a notice keeps trying by itself: more than a long holiday with a broken server. */
export const KEEPS_TRYING = { hours: 10 * 24 } as const;

/** At last it is tried every hour. */
export const LONGEST_PAUSE_MINUTES = 60;
