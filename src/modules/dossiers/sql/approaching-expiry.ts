import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import type { ApologyWindow } from '../domain/apology-deadline.ts';
import { APOLOGISED } from './apology-conditions.ts';
import { anyOf, type Condition, WAITING } from './conditions.ts';

/** A dossier that expires soon or has expired, without an apology for it. */
export interface Expiring {
  readonly dossierId: string;
  readonly code: string;
  readonly procedureName: string;
  readonly competentUnitId: string;
  readonly handlingOfficerId: string | null;
  readonly dueAt: Temporal.Instant;
  /** From when on its clock has run without a break. */
  readonly since: Temporal.Instant;
  /** How many pauses it has had: after one more the same date is another expiry. */
  readonly pauses: number;
}

const ANSWERED = sql`from dossiers.pause where pause.province_id = dossier.province_id and pause.dossier_id = dossier.id`;
const SINCE = sql`greatest(received_at, clock_start_at, (select max(pause.ended_at) ${ANSWERED}))`;

/**
 * Takes those of which nobody was told yet, so that each is taken once, in the transaction that tells somebody; answers how
 * many were taken and those that need an apology. Two workers at once take different ones.
 */
export async function takeExpiring(
  context: Context,
  windows: readonly ApologyWindow[],
  limit: number,
): Promise<{ readonly taken: number; readonly expiring: readonly Expiring[] }> {
  const [last] = windows.toReversed();
  if (!last) return { taken: 0, expiring: [] };
  const { rows } = await sql<Expiring & { readonly apologised: boolean }>`
    update dossiers.dossier set obliged_for = due_at
    where province_id = ${context.provinceId} and id in (
      select id from dossiers.dossier
      where province_id = ${context.provinceId} and ended_at is null and obliged_for is distinct from due_at and import_id is null
        and due_at < ${last.until} and not ${WAITING}
        and ${anyOf([sql`due_at < ${context.clock.now()}`, ...windows.map(isIn)])}
      order by due_at limit ${limit} for update skip locked)
    returning id as "dossierId", code, procedure_name as "procedureName", competent_unit_id as "competentUnitId",
      handling_officer_id as "handlingOfficerId", due_at as "dueAt", ${SINCE} as since,
      (select count(*) ${ANSWERED}) as pauses, ${APOLOGISED} as apologised
  `.execute(context.db);
  return { taken: rows.length, expiring: rows.filter(({ apologised }) => !apologised) };
}

function isIn({ from, until, since }: ApologyWindow): Condition {
  return sql`(due_at >= ${from} and due_at < ${until} and ${SINCE} <= ${since})`;
}

/** The clock of this dossier stands still: when it runs again, somebody is told again. */
export async function forgetExpiry(context: Context, dossierId: string): Promise<void> {
  await context.db
    .updateTable('dossiers.dossier')
    .set({ obliged_for: null })
    .where('province_id', '=', context.provinceId)
    .where('id', '=', dossierId)
    .execute();
}

/** From when on the clock of this dossier has run without a break; null if it was never received. */
export async function runningSince(context: Context, dossierId: string): Promise<Temporal.Instant | null> {
  const row = await context.db
    .selectFrom('dossiers.dossier')
    .select(sql<Temporal.Instant | null>`${SINCE}`.as('since'))
    .where('province_id', '=', context.provinceId)
    .where('id', '=', dossierId)
    .executeTakeFirst();
  return row?.since ?? null;
}
