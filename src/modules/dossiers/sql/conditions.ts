import { type RawBuilder, sql } from 'kysely';
import { isAmong } from '#platform/sql/is-among.ts';
import { WAITING_STATES } from '../domain/dossier-state.ts';

/** One condition on the columns of dossiers.dossier, to be joined with others. */
export type Condition = RawBuilder<boolean>;

export function allOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`;
}

export function anyOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`;
}

const RECEIVING = sql.ref('receiving_unit_id');
const COMPETENT = sql.ref('competent_unit_id');

/** Received or decided by one of these units. */
export function handledBy(unitIds: readonly string[]): Condition {
  return anyOf([isAmong(RECEIVING, unitIds), isAmong(COMPETENT, unitIds)]);
}

/** `handledBy` in two parts, each found by an index of its own: what they took in, and what they decide beside it. */
export function takenInOrDecided(unitIds: readonly string[]): readonly Condition[] {
  return [
    isAmong(RECEIVING, unitIds),
    allOf([isAmong(COMPETENT, unitIds), sql`not ${isAmong(RECEIVING, unitIds)}`]),
  ];
}

/** The same unit by unit, for few of them: each part has an index in the order of the register. */
export function handledUnitByUnit(unitIds: readonly string[]): readonly Condition[] {
  return unitIds.flatMap((unitId) => [
    isAmong(RECEIVING, [unitId]),
    allOf([isAmong(COMPETENT, [unitId]), sql`not ${isAmong(RECEIVING, unitIds)}`]),
  ]);
}

/** Decided by one of these units (cơ quan trực tiếp giải quyết). */
export function decidedBy(unitIds: readonly string[]): Condition {
  return isAmong(COMPETENT, unitIds);
}

/** The applicant has to act, so the clock stands still: neither late nor nearly so. */
export const WAITING: Condition = sql`state in (${sql.join(WAITING_STATES.map((state) => sql.lit(state)))})`;

/** Stopped or withdrawn: closed without a result, and counted as on time. */
export const BROKEN_OFF: Condition = sql`state in ('stopped', 'withdrawn')`;

/**
 * The applicant had to act at the end of a day (`instant` is the first one after it), so the clock stood still. A dossier
 * that came without its pauses, from another system, is judged by the state it is in.
 */
export function waitingAt(instant: Temporal.Instant): Condition {
  const ofDossier = sql`from dossiers.pause where pause.province_id = dossier.province_id and pause.dossier_id = dossier.id`;
  // Asked row by row, never as one list of all pauses: for the first fifty rows that list would cost more than they do.
  const paused = sql`coalesce((select true ${ofDossier} and pause.started_at < ${instant}
    and (pause.ended_at is null or pause.ended_at >= ${instant}) limit 1), false)`;
  return sql`(${paused} or (${WAITING} and (select true ${ofDossier} limit 1) is null))`;
}

/** The calendar day in Viet Nam of a column of instants. */
export function dayOf(column: 'ended_at' | 'due_at'): RawBuilder<unknown> {
  return sql`(${sql.ref(column)} at time zone 'Asia/Ho_Chi_Minh')::date`;
}
