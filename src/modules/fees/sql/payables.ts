import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { Payable } from '../domain/obligation.ts';

const COLUMNS = sql`dossier_id as "dossierId", dossier_code as "dossierCode", line, amount_vnd as "amountVnd", unit_id as "unitId",
  channel, state, procedure_version_id as "procedureVersionId", procedure_code as "procedureCode",
  procedure_name as "procedureName", procedure_field as "procedureField", since, owed, confirmed`;

/** What a dossier asks for, in the order in which it was asked. Whoever calls has made sure that the actor may know. */
export async function payablesOf(context: Context, dossierId: string): Promise<Payable[]> {
  const { rows } = await sql<Payable>`
    select ${COLUMNS} from dossiers.payable_v1
    where province_id = ${context.provinceId} and dossier_id = ${dossierId} order by line
  `.execute(context.db);
  return rows;
}

/** The id of the dossier with this code, if it ever asked for money: for citizens, who know the code only. */
export async function findPayingDossier(context: Context, code: string): Promise<string | undefined> {
  const { rows } = await sql<{ dossierId: string }>`
    select dossier_id as "dossierId" from dossiers.payable_v1
    where province_id = ${context.provinceId} and dossier_code = ${code} limit 1
  `.execute(context.db);
  return rows[0]?.dossierId;
}

/** A line that has neither been paid nor let off. */
export interface UnpaidLine extends Payable {
  readonly dueVnd: number;
}

/** What is still owed at these units, the oldest first; paged by moment and id of the last line seen. */
export async function unpaidLines(
  context: Context,
  {
    units,
    after,
    size,
  }: { units: Scope; after: { since: string; dossierId: string } | undefined; size: number },
): Promise<UnpaidLine[]> {
  const { rows } = await sql<UnpaidLine>`
    select ${COLUMNS}, amount_vnd - exempted_vnd as "dueVnd" from (
      select p.*, coalesce((select e.amount_vnd from fees.exemption e where e.province_id = p.province_id
        and e.dossier_id = p.dossier_id and e.line = p.line), 0) as exempted_vnd
      from dossiers.payable_v1 p
      where p.province_id = ${context.provinceId} and p.owed and ${inUnits(units)}
        and not exists (select from fees.payment_v1 m where m.province_id = p.province_id and m.dossier_id = p.dossier_id and m.line = p.line)
    ) unpaid
    where amount_vnd > exempted_vnd
      ${after ? sql`and (since, dossier_id) > (${after.since}::timestamptz, ${after.dossierId}::uuid)` : sql``}
    order by since, dossier_id limit ${size}
  `.execute(context.db);
  return rows;
}

/** A condition on `unit_id`. */
export function inUnits(units: Scope): RawBuilder<boolean> {
  return units.kind === 'all' ? sql`unit_id is not null` : sql`unit_id = any(${[...units.unitIds]}::uuid[])`;
}
