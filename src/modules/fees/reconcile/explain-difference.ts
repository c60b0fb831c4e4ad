import { z } from 'zod';
import { record } from '#platform/audit/record.ts';
import { authorize, getOfficer } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import { longEnough } from '../long-enough.ts';
import { insertNote } from '../sql/statements.ts';
import { statementKey } from './import-statement.ts';
import { reconcile } from './reconcile.ts';

export const explainSchema = z.object({
  ...statementKey,
  orderReference: z.string('fees.statement-reference').max(100, 'fees.statement-reference'),
  explanation: longEnough('fees.explanation'),
});

/** Giải trình chênh lệch: why a line differs and what was done. @throws Problem notFound fees.no-difference for a line that matches */
export async function explainDifference(
  context: Context,
  { orderReference, explanation, ...key }: z.output<typeof explainSchema>,
): Promise<void> {
  authorize(context, 'fees.reconcile', key.unitId);
  const { lines } = await reconcile(context, key);
  const line = lines.find((each) => each.orderReference === orderReference);
  if (!line || line.kind === 'matched') throw new Problem('notFound', 'fees.no-difference');
  const officer = getOfficer(context);
  const note = { orderReference, explanation, writtenAt: context.clock.now(), writtenByName: officer.name };
  const subjectId = await insertNote(context, key, note, officer.officerId);
  await record(context, {
    type: 'difference.explained',
    subjectKind: 'difference',
    subjectId,
    unitId: key.unitId,
    data: {
      provider: key.provider,
      day: key.day.toString(),
      orderReference,
      matchKind: line.kind,
      explanation,
    },
  });
}
