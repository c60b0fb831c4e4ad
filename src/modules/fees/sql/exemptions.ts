import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import { explainConstraint } from '#platform/sql/database-errors.ts';
import type { Exemption } from '../domain/obligation.ts';

explainConstraint('exemption_pkey', () => new Problem('conflict', 'fees.already-exempt'));

export async function exemptionsOf(context: Context, dossierId: string): Promise<Exemption[]> {
  const rows = await context.db
    .selectFrom('fees.exemption')
    .selectAll()
    .where('province_id', '=', context.provinceId)
    .where('dossier_id', '=', dossierId)
    .orderBy('line')
    .execute();
  return rows.map((row) => ({
    line: row.line,
    amountVnd: row.amount_vnd,
    ground: row.ground as Exemption['ground'],
    groundText: row.ground_text,
    grantedAt: row.granted_at,
  }));
}

/** @throws Problem conflict fees.already-exempt if the line has one */
export async function insertExemption(
  context: Context,
  dossierId: string,
  { line, amountVnd, ground, groundText, grantedAt }: Exemption,
  grantedBy: string,
): Promise<void> {
  await context.db
    .insertInto('fees.exemption')
    .values({
      province_id: context.provinceId,
      dossier_id: dossierId,
      line,
      amount_vnd: amountVnd,
      ground,
      ground_text: groundText,
      granted_at: grantedAt,
      granted_by: grantedBy,
    })
    .execute();
}
