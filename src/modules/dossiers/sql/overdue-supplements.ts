import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';

/** A dossier whose applicant has let the time for a supplement pass. */
export interface OverdueSupplement {
  readonly dossierId: string;
  readonly number: number;
  readonly code: string;
  readonly procedureName: string;
  readonly competentUnitId: string;
  readonly handlingOfficerId: string | null;
}

/** Takes those of which nobody was told yet, so that each is taken once; in the transaction that tells somebody. */
export async function takeOverdueSupplements(context: Context, limit: number): Promise<OverdueSupplement[]> {
  const { rows } = await sql<OverdueSupplement>`
    update dossiers.pause set overdue_noted = true
    from dossiers.dossier
    where pause.province_id = ${context.provinceId}
      and (pause.dossier_id, pause.number) in (
        select dossier_id, number from dossiers.pause
        where province_id = ${context.provinceId} and ended_at is null and not overdue_noted and kind = 'supplement'
          and answer_due_at < ${context.clock.now()}
        order by answer_due_at limit ${limit} for update skip locked)
      and dossier.province_id = pause.province_id and dossier.id = pause.dossier_id
    returning pause.dossier_id as "dossierId", pause.number, dossier.code, dossier.procedure_name as "procedureName",
      dossier.competent_unit_id as "competentUnitId", dossier.handling_officer_id as "handlingOfficerId"
  `.execute(context.db);
  return rows;
}
