/** A session ends this long after the sign-in, whatever happens. */
export const SESSION_HOURS = 12;
/** A session ends after this long without a request. */
export const IDLE_MINUTES = 60;
/** "Seen" is written at most this often, so that reading a page seldom writes. */
export const SEEN_EVERY_MINUTES = 5;
/** Wrong passwords or codes in a row after which the account is locked … */
export const FAILURES_UNTIL_LOCK = 5;
/** … for this long. */
export const LOCK_MINUTES = 15;
/** How long the password given first waits for the code of the second factor. */
export const SECOND_FACTOR_MINUTES = 10;
