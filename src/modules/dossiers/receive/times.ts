import { calendarOf, clock, type TimeLimit } from '#modules/calendar/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Dossier } from '../domain/dossier.ts';
import { handOverDueAt } from '../domain/hand-over-limit.ts';
import { isOnItsWay, waitsForCompetentUnit } from '../domain/non-territorial.ts';
import type { Intake } from './open-intake.ts';

/** The moments that receipt fixes. */
export interface IntakeTimes {
  readonly handOverDueAt: Temporal.Instant;
  /** Null while the clock waits for a unit elsewhere. */
  readonly clockStartAt: Temporal.Instant | null;
  readonly dueAt: Temporal.Instant | null;
  /** The due date, or where it is not known yet what it will be after a hand-over at the limit. */
  readonly expectedDueAt: Temporal.Instant | null;
}

/** When to hand over, when the clock starts (`startsAt`, at receipt unless told), when the result is due. */
export async function timesOf(
  context: Context,
  { at, receiving, competentUnitId, nonTerritorial }: Omit<Intake, 'version'>,
  limit: TimeLimit | null,
  startsAt: Temporal.Instant = at,
): Promise<IntakeTimes> {
  const cutOff = context.config.handOverCutOff;
  const handOver = handOverDueAt(await calendarOf(context, receiving.id), at, cutOff);
  if (nonTerritorial && waitsForCompetentUnit(vietnamDate(at))) {
    const expectedDueAt = await dueDateOf(context, competentUnitId, limit, handOver);
    return { handOverDueAt: handOver, clockStartAt: null, dueAt: null, expectedDueAt };
  }
  const due = await dueDateOf(context, competentUnitId, limit, startsAt);
  return { handOverDueAt: handOver, clockStartAt: startsAt, dueAt: due, expectedDueAt: due };
}

/** Ngày hẹn trả, by the working calendar of the unit that decides; null where the law sets no limit we know. */
export async function dueDateOf(
  context: Context,
  competentUnitId: string,
  limit: TimeLimit | null,
  startsAt: Temporal.Instant,
): Promise<Temporal.Instant | null> {
  if (!limit) return null;
  const calendar = await calendarOf(context, competentUnitId);
  return clock([{ kind: 'started', at: startsAt }], calendar, { limit }).dueAt;
}

/** Ngày hẹn trả dự kiến of a dossier on its way to a unit elsewhere: as if it arrived at the limit of its hand-over. */
export async function expectedDueAt(context: Context, dossier: Dossier): Promise<Temporal.Instant | null> {
  if (!isOnItsWay(dossier) || !dossier.handOverDueAt) return null;
  return dueDateOf(context, dossier.competentUnitId, dossier.timeLimit, dossier.handOverDueAt);
}
