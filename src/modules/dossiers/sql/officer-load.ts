import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';

/** How many open dossiers each officer holds: for a fair assignment. */
export async function openDossiersByOfficer(
  context: Context,
  officerIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await context.db
    .selectFrom('dossiers.dossier')
    .select(['handling_officer_id as officerId', sql<number>`count(*)`.as('open')])
    .where('province_id', '=', context.provinceId)
    .where('open', '=', true)
    .where('import_id', 'is', null)
    .where('state', 'in', ['appraising', 'awaitingApproval', 'approved'])
    .where('handling_officer_id', '=', sql<string>`any(${[...officerIds]}::uuid[])`)
    .groupBy('handling_officer_id')
    .execute();
  return new Map(rows.map((row) => [row.officerId ?? '', Number(row.open)]));
}
