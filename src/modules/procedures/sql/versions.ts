import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import { NAMED } from '#platform/sql/named-statements.ts';
import type { Level, ProcedureContent } from '../domain/procedure-content.ts';
import type { ProcedureVersion } from '../domain/version.ts';

/** The statement every reading of versions begins with. */
export function selectVersions(context: Context) {
  return context.db
    .selectFrom('procedures.version as version')
    .innerJoin('procedures.procedure as procedure', (join) =>
      join
        .onRef('procedure.province_id', '=', 'version.province_id')
        .onRef('procedure.id', '=', 'version.procedure_id'),
    )
    .select([
      'version.id',
      'version.procedure_id',
      'version.number',
      'procedure.code',
      'version.name',
      'version.field',
      'version.levels',
      'version.announcing_decision',
      'version.announced_on',
      'version.effective_on',
      'version.repealed_on',
      'version.content',
    ])
    .where('version.province_id', '=', context.provinceId);
}

type VersionRow = Awaited<ReturnType<ReturnType<typeof selectVersions>['executeTakeFirstOrThrow']>>;

export function toVersion(row: VersionRow): ProcedureVersion {
  return {
    id: row.id,
    procedureId: row.procedure_id,
    number: row.number,
    code: row.code,
    name: row.name,
    field: row.field,
    levels: row.levels as Level[],
    announcingDecision: row.announcing_decision,
    announcedOn: row.announced_on,
    effectiveOn: row.effective_on,
    repealedOn: row.repealed_on,
    content: row.content as unknown as ProcedureContent,
  };
}

/** @throws Problem notFound */
export async function getVersion(context: Context, versionId: string): Promise<ProcedureVersion> {
  const row = await selectVersions(context).where('version.id', '=', versionId).executeTakeFirst();
  if (!row) throw new Problem('notFound', 'procedures.version-not-found');
  return toVersion(row);
}

/** The version of this procedure code that stands on the day; undefined if there is none. */
export async function findVersionInForce(
  context: Context,
  code: string,
  on: Temporal.PlainDate,
): Promise<ProcedureVersion | undefined> {
  const row = await selectVersions(context)
    .where('procedure.code', '=', code)
    .where('version.effective_on', '<=', on)
    .where((is) => is.or([is('version.repealed_on', 'is', null), is('version.repealed_on', '>', on)]))
    .executeTakeFirst();
  return row && toVersion(row);
}

/** All versions of a procedure, the newest first; none for an unknown code. */
export async function listVersions(context: Context, code: string): Promise<ProcedureVersion[]> {
  const rows = await selectVersions(context)
    .where('procedure.code', '=', code)
    .orderBy('version.effective_on', 'desc')
    .execute();
  return rows.map(toVersion);
}

/** All versions of the procedure with this id, the newest first. */
export async function listVersionsOf(context: Context, procedureId: string): Promise<ProcedureVersion[]> {
  const rows = await selectVersions(context)
    .where('version.procedure_id', '=', procedureId)
    .orderBy('version.effective_on', 'desc')
    .execute();
  return rows.map(toVersion);
}

/** What a long list of records needs of a version: without its content. */
export type VersionName = Pick<
  ProcedureVersion,
  'id' | 'procedureId' | 'code' | 'name' | 'field' | 'effectiveOn' | 'repealedOn'
>;

/** Every version there is, the oldest first: for whoever has to place thousands of records at once. */
export async function listVersionNames(context: Context): Promise<VersionName[]> {
  const rows = await context.db
    .selectFrom('procedures.version as version')
    .innerJoin('procedures.procedure as procedure', (join) =>
      join
        .onRef('procedure.province_id', '=', 'version.province_id')
        .onRef('procedure.id', '=', 'version.procedure_id'),
    )
    .select([
      'version.id',
      'version.procedure_id as procedureId',
      'procedure.code',
      'version.name',
      'version.field',
    ])
    .select(['version.effective_on as effectiveOn', 'version.repealed_on as repealedOn'])
    .where('version.province_id', '=', context.provinceId)
    .orderBy('version.effective_on')
    .execute();
  return rows;
}

/** The fields (lĩnh vực) of all versions that stand today, in Vietnamese order. */
export async function listFields(context: Context): Promise<string[]> {
  const rows = await context.db
    .selectFrom('procedures.version')
    .modifyFront(NAMED)
    .select('field')
    .distinct()
    .where('province_id', '=', context.provinceId)
    .where('repealed_on', 'is', null)
    .execute();
  return rows.map(({ field }) => field).toSorted((a, b) => a.localeCompare(b, 'vi'));
}
