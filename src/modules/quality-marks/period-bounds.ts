import { VIETNAM } from '#platform/clock.ts';

/** The instants of a period of days: the first one in it, and the first one after it. */
export function boundsOf(days: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }) {
  const start = (day: Temporal.PlainDate) => day.toZonedDateTime(VIETNAM).toInstant();
  return { from: start(days.from), until: start(days.to.add({ days: 1 })) };
}
