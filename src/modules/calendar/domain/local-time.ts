/** Milliseconds in a day; Viet Nam has no summer time, so every day has as many. */
const DAY_MS = 86_400_000;
/** Milliseconds in a minute. */
export const MINUTE_MS = 60_000;

// Asia/Ho_Chi_Minh has been UTC+7 without a change since 1975. Adding seven hours is forty times as quick as
// asking the time zone database, and the deadlines of a whole province are computed with it.
const OFFSET_MS = 7 * 60 * MINUTE_MS;
const EPOCH = Temporal.PlainDate.from('1970-01-01');

/** A moment on the wall clock of Viet Nam, as whole numbers. */
export interface LocalMoment {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Milliseconds since midnight. */
  readonly ms: number;
}

/** Days since 1970-01-01. */
export function dayNumberOf(date: Temporal.PlainDate): number {
  return EPOCH.until(date).days;
}

/** The date that is so many days after 1970-01-01. */
export function dateOfDayNumber(day: number): Temporal.PlainDate {
  return EPOCH.add({ days: day });
}

/** 0 = Monday … 6 = Sunday; 1970-01-01 was a Thursday. */
export function weekdayIndex(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** What the wall clock of Viet Nam shows at this instant; parts of a millisecond are dropped. */
export function localMomentOf(instant: Temporal.Instant): LocalMoment {
  const local = instant.epochMilliseconds + OFFSET_MS;
  const day = Math.floor(local / DAY_MS);
  return { day, ms: local - day * DAY_MS };
}

/** The instant at which the wall clock of Viet Nam shows `ms` milliseconds after midnight of `day`. */
export function instantOf(day: number, ms: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(day * DAY_MS + ms - OFFSET_MS);
}
