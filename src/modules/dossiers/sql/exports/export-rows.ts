import { sql } from 'kysely';
import { VIETNAM } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { ExportedDossier } from '../../domain/export-record.ts';

/** The dossiers that count at these units in a period, both days inclusive. */
export interface ExportFilter {
  readonly unitIds: readonly string[];
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

/**
 * One page of what the report of a period is about, in the order of ids: everything that was received (or submitted) by its last day
 * and had not ended before its first. Asks no permission: the use case does.
 */
export async function pageOfExport(
  context: Context,
  { unitIds, from, to }: ExportFilter,
  after: string,
  size: number,
): Promise<ExportedDossier[]> {
  const start = from.toZonedDateTime(VIETNAM).toInstant();
  const end = to.add({ days: 1 }).toZonedDateTime(VIETNAM).toInstant();
  const answer = await sql<ExportedDossier>`
    ${SELECT}
    where d.province_id = ${context.provinceId} and d.id > ${after}::uuid
      and d.competent_unit_id = any(${[...unitIds]}::uuid[])
      and coalesce(d.received_at, d.submitted_at) < ${end} and (d.ended_at is null or d.ended_at >= ${start})
    order by d.id limit ${size}
  `.execute(context.db);
  return answer.rows;
}

const SELECT = sql`
  select d.id, d.code, d.state, d.procedure_code as "procedureCode", d.procedure_name as "procedureName",
      d.procedure_field as "procedureField", d.channel, coalesce(d.owner_kind, p.kind, 'citizen') as "ownerKind",
      d.owner_name as "ownerName", d.submitted_at as "submittedAt", d.received_at as "receivedAt", d.due_at as "dueAt",
      d.ended_at as "endedAt", d.returned_at as "returnedAt", d.competent_unit_id as "competentUnitId",
      d.receiving_unit_id as "receivingUnitId", d.abstract, d.result_delivery as "resultDelivery", d.national
    from dossiers.dossier d
    left join dossiers.party p on p.province_id = d.province_id and p.dossier_id = d.id and p.role = 'owner'`;

/** One dossier, whoever asks. */
export async function findExported(
  context: Context,
  dossierId: string,
): Promise<ExportedDossier | undefined> {
  const answer = await sql<ExportedDossier>`
    ${SELECT}
    where d.province_id = ${context.provinceId} and d.id = ${dossierId}::uuid
  `.execute(context.db);
  return answer.rows[0];
}

/** Codes of dossiers by id, for lists of whoever may see that there are such. */
export async function dossierCodes(context: Context, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await context.db
    .selectFrom('dossiers.dossier')
    .select(['id', 'code'])
    .where('province_id', '=', context.provinceId)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(rows.map(({ id, code }) => [id, code]));
}
