import { z } from 'zod';
import { record } from '#platform/audit/record.ts';
import { authorize, getOfficer } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { PROVIDERS } from '../domain/providers.ts';
import { readStatement } from '../domain/read-statement.ts';
import { insertStatement } from '../sql/statements.ts';

export const statementKey = {
  unitId: z.uuid('fees.unit-missing'),
  provider: z.enum(PROVIDERS, 'fees.provider-missing'),
  day: z.iso.date('fees.day').transform((text) => Temporal.PlainDate.from(text)),
};

export const importStatementSchema = z.object({
  ...statementKey,
  csv: z.string('fees.statement-empty').max(500_000, 'platform.too-long'),
});

/** Nạp danh sách của cổng thanh toán: the list of one day; a later one of the same day takes its place. Answers how many lines it has. */
export async function importStatement(
  context: Context,
  { csv, ...key }: z.output<typeof importStatementSchema>,
): Promise<number> {
  authorize(context, 'fees.reconcile', key.unitId);
  const lines = readStatement(csv);
  const subjectId = await insertStatement(context, key, lines, getOfficer(context).officerId);
  await record(context, {
    type: 'statement.imported',
    subjectKind: 'statement',
    subjectId,
    unitId: key.unitId,
    data: { provider: key.provider, day: key.day.toString(), lines: lines.length },
  });
  return lines.length;
}
