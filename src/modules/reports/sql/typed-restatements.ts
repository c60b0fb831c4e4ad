import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import { explainConstraint } from '#platform/sql/database-errors.ts';
import type { Writer } from './manual-figures.ts';

explainConstraint(
  'manual_restatement_pkey',
  () => new Problem('conflict', 'reports.figures-entered-meanwhile'),
);

/** Điều chỉnh số liệu nhập tay: a typed number, as it was known and as it is, with why and by whom; null is no data. */
export interface TypedRestatement {
  readonly reportId: string;
  readonly unitId: string;
  readonly itemCode: string;
  /** From 1 for each item of a report. */
  readonly number: number;
  readonly oldValue: number | null;
  readonly newValue: number | null;
  readonly reason: string;
  readonly by: string;
  readonly foundAt: Temporal.Instant;
}

/** Adds the next line of an item. @throws Problem conflict if somebody else did so at the same moment */
export async function insertTypedRestatement(
  context: Context,
  line: Omit<TypedRestatement, 'number' | 'by' | 'foundAt'> & Writer,
): Promise<void> {
  await sql`
    insert into reports.manual_restatement (province_id, report_id, item_code, number, unit_id, old_value, new_value, reason,
      restated_at, restated_by, restated_by_name)
    select ${context.provinceId}, ${line.reportId}, ${line.itemCode}, coalesce(max(number), 0) + 1, ${line.unitId},
      ${line.oldValue}::float8, ${line.newValue}::float8, ${line.reason}, ${context.clock.now()}, ${line.officerId},
      ${line.officerName}
    from reports.manual_restatement
    where province_id = ${context.provinceId} and report_id = ${line.reportId} and item_code = ${line.itemCode}
  `.execute(context.db);
}

/** Of one report, in the order in which they were written. */
export async function typedRestatementsOf(context: Context, reportId: string): Promise<TypedRestatement[]> {
  return select(context, sql`report_id = ${reportId} order by restated_at, item_code, number`);
}

/** At the units of the scope, written before this moment, the latest first; what was written together with the last one as well. */
export async function listTypedRestatements(
  context: Context,
  scope: Scope,
  { before, size }: { readonly before: Temporal.Instant | undefined; readonly size: number },
): Promise<TypedRestatement[]> {
  const where = scope.kind === 'units' ? sql`unit_id = any(${[...scope.unitIds]}::uuid[])` : sql`true`;
  const earlier = before ? sql`restated_at < ${before}` : sql`true`;
  return select(
    context,
    sql`${where} and ${earlier} order by restated_at desc fetch first ${size} rows with ties`,
  );
}

async function select(context: Context, rest: RawBuilder<unknown>): Promise<TypedRestatement[]> {
  const { rows } = await sql<TypedRestatement>`
    select report_id as "reportId", unit_id as "unitId", item_code as "itemCode", number, old_value as "oldValue",
      new_value as "newValue", reason, restated_by_name as by, restated_at as "foundAt"
    from reports.manual_restatement where province_id = ${context.provinceId} and ${rest}
  `.execute(context.db);
  return rows;
}
