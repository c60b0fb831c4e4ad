import type { WorkingCalendar } from '../working-calendar.ts';

/** Why the clock was paused or began again: what the deadline proof shows beside the time. */
export interface Grounds {
  /** The reason in words, or its code. */
  readonly reason?: string;
  /** The legal ground: `NĐ 61/2018 điều 19 khoản 4`. */
  readonly ground?: string;
  /** The document that says so: its number, or its id. */
  readonly document?: string;
}

/** With which calendar was counted when it happened; the one given to `clock` unless told. */
export interface Counted {
  /** A decision on days off that comes later does not change what was counted before. */
  readonly calendar?: WorkingCalendar;
}

/**
 * What happens to the clock of a dossier.
 *
 * - `started`: complete and correct receipt (NĐ 118/2025 art. 17(3)); where intake is non-territorial, the moment at which
 *   the competent unit receives. Exactly one.
 * - `paused` and `resumed`: the time between is not counted (NĐ 63/2024 art. 4(7): waiting for the applicant, an outage).
 *   A pause may have an `id`, which its resumption names as `pause`; without one the pause that began first ends.
 * - `restarted`: begins again from zero (supplement after appraisal, NĐ 61/2018 art. 19(4)).
 * - `ended`: the result, or a stop; the first one counts.
 */
export type ClockEvent =
  | ({ readonly kind: 'started'; readonly at: Temporal.Instant } & Counted)
  | { readonly kind: 'ended'; readonly at: Temporal.Instant }
  | ({ readonly kind: 'paused'; readonly at: Temporal.Instant; readonly id?: string } & Grounds)
  | ({ readonly kind: 'resumed'; readonly at: Temporal.Instant; readonly pause?: string } & Counted)
  | ({ readonly kind: 'restarted'; readonly at: Temporal.Instant } & Grounds & Counted);

/** The grounds of an event and nothing else of it. */
export function groundsOf({ reason, ground, document }: Grounds): Grounds {
  return {
    ...(reason !== undefined && { reason }),
    ...(ground !== undefined && { ground }),
    ...(document !== undefined && { document }),
  };
}
