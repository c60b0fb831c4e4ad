import type { Selectable } from 'kysely';
import type { Context } from '#platform/context.ts';
import type { BundlesPassedResult } from '#platform/sql/schema/bundles.ts';
import type { PassedResult } from '../domain/linked-dossier.ts';

/** Keeps that a result became a paper of a following dossier. */
export async function insertPassedResult(
  context: Context,
  linkedDossierId: string,
  passed: Omit<PassedResult, 'passedAt'>,
): Promise<void> {
  await context.db
    .insertInto('bundles.passed_result')
    .values({
      province_id: context.provinceId,
      linked_dossier_id: linkedDossierId,
      from_step: passed.fromStep,
      to_step: passed.toStep,
      number: passed.number,
      from_dossier_id: passed.fromDossierId,
      file_id: passed.fileId,
      passed_at: context.clock.now(),
    })
    .execute();
}

/** What was passed within one linked dossier, oldest first. */
export async function listPassedResults(context: Context, linkedDossierId: string): Promise<PassedResult[]> {
  const rows = await context.db
    .selectFrom('bundles.passed_result')
    .selectAll()
    .where('province_id', '=', context.provinceId)
    .where('linked_dossier_id', '=', linkedDossierId)
    .orderBy('passed_at')
    .orderBy('to_step')
    .execute();
  return rows.map(toPassedResult);
}

function toPassedResult(row: Selectable<BundlesPassedResult>): PassedResult {
  return {
    fromStep: row.from_step,
    toStep: row.to_step,
    number: row.number,
    fromDossierId: row.from_dossier_id,
    fileId: row.file_id,
    passedAt: row.passed_at,
  };
}
