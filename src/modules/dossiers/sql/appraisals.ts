import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';

/** Kết quả thẩm định: what the officer found and proposes. */
export interface Appraisal {
  readonly number: number;
  readonly officerId: string;
  readonly proposal: 'grant' | 'refuse';
  readonly conclusion: string;
  readonly writtenAt: Temporal.Instant;
}

export async function insertAppraisal(
  context: Context,
  dossierId: string,
  officerId: string,
  appraisal: Pick<Appraisal, 'proposal' | 'conclusion'>,
): Promise<void> {
  await sql`
    insert into dossiers.appraisal (province_id, dossier_id, number, officer_id, proposal, conclusion, written_at)
    select ${context.provinceId}, ${dossierId}, coalesce(max(number), 0) + 1, ${officerId}, ${appraisal.proposal},
      ${appraisal.conclusion}, ${context.clock.now()}
    from dossiers.appraisal where province_id = ${context.provinceId} and dossier_id = ${dossierId}
  `.execute(context.db);
}

/** All appraisals of a dossier, the latest first. */
export async function listAppraisals(context: Context, dossierId: string): Promise<Appraisal[]> {
  const rows = await context.db
    .selectFrom('dossiers.appraisal')
    .selectAll()
    .where('province_id', '=', context.provinceId)
    .where('dossier_id', '=', dossierId)
    .orderBy('number', 'desc')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    officerId: row.officer_id,
    proposal: row.proposal as Appraisal['proposal'],
    conclusion: row.conclusion,
    writtenAt: row.written_at,
  }));
}
