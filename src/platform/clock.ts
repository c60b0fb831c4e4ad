/** The time zone in which every date of the product is read and printed. */
export const VIETNAM = 'Asia/Ho_Chi_Minh';

/** Where "now" comes from; tests put a fixed one in the context. */
export interface Clock {
  now(): Temporal.Instant;
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** A clock that stands still at `at` (ISO 8601 with offset): tests and the demo's history. */
export function fixedClock(at: string): Clock {
  const instant = Temporal.Instant.from(at);
  return { now: () => instant };
}

/** A clock that stands at the moment `clock` shows now, in whole milliseconds, which is what computations and the database keep. */
export function standingClock(clock: Clock): Clock {
  const now = Temporal.Instant.fromEpochMilliseconds(clock.now().epochMilliseconds);
  return { now: () => now };
}

/** The calendar date in Viet Nam at this instant. */
export function vietnamDate(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(VIETNAM).toPlainDate();
}
