import fc from 'fast-check';
import { makeOfficialCalendar } from '../testing.ts';
import type { TimeLimit } from '../time-limit.ts';
import type { WorkingCalendar } from '../working-calendar.ts';
import type { ClockEvent } from './clock-event.ts';
import { drawStrip, instantOfMinute, type MinuteStrip } from './slow-clock.testing.ts';

/** An office, once for the program and once for the slow reading. */
export interface Office {
  readonly calendar: WorkingCalendar;
  readonly strip: MinuteStrip;
}

/** Minutes since 2022-01-01 in Viet Nam, all of them. */
export interface RandomHistory {
  readonly received: number;
  readonly pauses: readonly { readonly from: number; readonly length: number; readonly open: boolean }[];
  readonly restarts: readonly number[];
  readonly ended: number | undefined;
  readonly asOf: number | undefined;
  /** Whether each resumption names its pause. */
  readonly named: boolean;
}

/** Hours at noon and hours without; Saturdays off and worked. */
export function makeOffices(): Office[] {
  const split = {
    calendar: makeOfficialCalendar(),
    strip: drawStrip([
      [420, 690],
      [810, 1020],
    ]),
  };
  const hours = {
    sessions: [{ from: '07:30', to: '16:30' }],
    saturdaySessions: [{ from: '07:30', to: '11:30' }],
  };
  const whole = { calendar: makeOfficialCalendar(hours), strip: drawStrip([[450, 990]], [[450, 690]]) };
  return [named('weekdays', split), named('with Saturday mornings', whole)];
}

export const anyReceipt = fc.integer({ min: 0, max: 5 * 365 * 1440 });
const anyMinuteAfter = fc.integer({ min: -3_000, max: 40_000 });
const hours = fc.integer({ min: 1, max: 120 }).map((halves) => halves / 2);

/** A limit in one of the units that are a number. */
export const anyCountedLimit: fc.Arbitrary<Extract<TimeLimit, { readonly value: number }>> = fc.oneof(
  fc.record({ unit: fc.constant('working_day' as const), value: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ unit: fc.constant('day' as const), value: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ unit: fc.constant('month' as const), value: fc.integer({ min: 1, max: 14 }) }),
  fc.record({ unit: fc.constantFrom('working_hour' as const, 'hour' as const), value: hours }),
);

export const anyLimit: fc.Arbitrary<TimeLimit> = fc.oneof(
  { weight: 9, arbitrary: anyCountedLimit },
  { weight: 2, arbitrary: fc.constant({ unit: 'same_day' as const }) },
  { weight: 1, arbitrary: fc.constant({ unit: 'none' as const }) },
);

/** Cut-offs in minutes since midnight; the default one often. */
export const anyCutoff = fc.oneof(fc.constant(900), fc.integer({ min: 0, max: 1440 }));

/** A life with up to five pauses, some overlapping, some outside it, some open; up to two restarts; perhaps an end. */
export const anyHistory: fc.Arbitrary<RandomHistory> = fc
  .record({
    received: anyReceipt,
    pauses: fc.array(
      fc.record({
        from: anyMinuteAfter,
        length: fc.oneof(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 20_000 })),
        open: fc.integer({ min: 0, max: 15 }).map((one) => one === 0),
      }),
      { maxLength: 5 },
    ),
    restarts: fc.array(anyMinuteAfter, { maxLength: 2 }),
    ended: fc.option(fc.integer({ min: 0, max: 50_000 }), { nil: undefined }),
    asOf: fc.option(fc.integer({ min: 0, max: 60_000 }), { nil: undefined }),
    named: fc.boolean(),
  })
  .map(({ received, pauses, restarts, ended, asOf, named }) => ({
    received,
    pauses: pauses.map((pause) => ({ ...pause, from: received + pause.from })),
    restarts: restarts.map((minutes) => received + minutes),
    ended: ended === undefined ? undefined : received + ended,
    asOf: asOf === undefined ? undefined : received + asOf,
    named,
  }));

/** The history as events; `also` are added behind them. */
export function eventsOf(history: RandomHistory, ...also: readonly ClockEvent[]): ClockEvent[] {
  const { received, pauses, restarts, ended, named } = history;
  return [
    ...pauses.flatMap(({ from, length, open }, index): ClockEvent[] => {
      const id = String(index);
      const paused = { kind: 'paused', at: instantOfMinute(from), reason: id } as const;
      const resumed = { kind: 'resumed', at: instantOfMinute(from + length) } as const;
      if (open) return [{ ...paused, id }];
      return named
        ? [
            { ...paused, id },
            { ...resumed, pause: id },
          ]
        : [paused, resumed];
    }),
    { kind: 'started', at: instantOfMinute(received) },
    ...restarts.map((minute): ClockEvent => ({ kind: 'restarted', at: instantOfMinute(minute) })),
    ...(ended === undefined ? [] : [{ kind: 'ended' as const, at: instantOfMinute(ended) }]),
    ...also,
  ];
}

/** A counterexample then shows the name, not four million minutes. */
function named(name: string, office: Office): Office {
  return Object.assign(office, { [fc.toStringMethod]: () => name });
}
