import { type RawBuilder, sql } from 'kysely';
import type { Context } from '#platform/context.ts';

/** Nguyên nhân quá hạn as it was told. */
export interface OverdueCause {
  readonly number: number;
  readonly reasonCode: string;
  readonly reasonName: string;
  readonly reasonText: string;
  readonly recordedAt: Temporal.Instant;
  readonly recordedBy: string;
}

/** Key of what nobody has told a cause for. */
export const CAUSE_UNTOLD = 'untold';

/** The latest cause of a row of dossiers.dossier, by its code. */
export const LATEST_CAUSE: RawBuilder<string> = sql`coalesce((select c.reason_code from dossiers.overdue_cause c
  where c.province_id = dossier.province_id and c.dossier_id = dossier.id order by c.number desc limit 1), ${sql.lit(CAUSE_UNTOLD)})`;

/** Adds one to what was told before; the latest counts. */
export async function insertOverdueCause(
  context: Context,
  dossierId: string,
  cause: { readonly reasonCode: string; readonly reasonText: string; readonly recordedBy: string },
): Promise<void> {
  await sql`
    insert into dossiers.overdue_cause (province_id, dossier_id, number, reason_code, reason_text, recorded_at, recorded_by)
    select ${context.provinceId}, ${dossierId}, coalesce(max(number), 0) + 1, ${cause.reasonCode}, ${cause.reasonText},
      ${context.clock.now()}, ${cause.recordedBy}
    from dossiers.overdue_cause where province_id = ${context.provinceId} and dossier_id = ${dossierId}
  `.execute(context.db);
}

/** Everything told about a dossier, the latest first. */
export async function listOverdueCauses(context: Context, dossierId: string): Promise<OverdueCause[]> {
  const { rows } = await sql<OverdueCause>`
    select c.number, c.reason_code as "reasonCode", r.name as "reasonName", c.reason_text as "reasonText",
      c.recorded_at as "recordedAt", c.recorded_by as "recordedBy"
    from dossiers.overdue_cause c join dossiers.reason r on r.code = c.reason_code
    where c.province_id = ${context.provinceId} and c.dossier_id = ${dossierId} order by c.number desc
  `.execute(context.db);
  return rows;
}

/** Every coded reason for being late, also those no longer in force: old dossiers name them. */
export async function overdueReasons(
  context: Context,
): Promise<{ readonly code: string; readonly name: string }[]> {
  return context.db
    .selectFrom('dossiers.reason')
    .select(['code', 'name'])
    .where('kind', '=', 'overdue')
    .orderBy('code')
    .execute();
}
