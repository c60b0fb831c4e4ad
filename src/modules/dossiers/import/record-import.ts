import { listUnits } from '#modules/organization/index.ts';
import { record } from '#platform/audit/record.ts';
import type { Context } from '#platform/context.ts';
import type { DossierImport } from '../domain/dossier-import.ts';

/** Counts for the whole province. */
async function rootUnitId(context: Context): Promise<string | undefined> {
  return (await listUnits(context, { kinds: ['province'] }))[0]?.id;
}

export async function recordStart(context: Context, id: string, fileName: string): Promise<void> {
  const unitId = await rootUnitId(context);
  await record(context, {
    type: 'import.started',
    subjectKind: 'import',
    subjectId: id,
    unitId,
    data: { fileName },
  });
}

/** One event for the whole file: which dossiers it made stands in the dossiers. */
export async function recordEnd(
  context: Context,
  { id, fileName, counts, fault }: DossierImport,
): Promise<void> {
  const unitId = await rootUnitId(context);
  const about = { subjectKind: 'import', subjectId: id, unitId };
  if (fault === null)
    await record(context, { type: 'import.finished', ...about, data: { fileName, ...counts } });
  else await record(context, { type: 'import.failed', ...about, data: { fileName, fault } });
}
