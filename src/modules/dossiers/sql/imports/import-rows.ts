import { type Selectable, sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import { isUuid } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import type { DossiersImport } from '#platform/sql/schema/dossiers.ts';
import type { DossierImport, ImportCounts, ImportTotals, NewImport } from '../../domain/dossier-import.ts';

export async function insertImport(context: Context, id: string, made: NewImport): Promise<void> {
  const { actor } = context;
  await context.db
    .insertInto('dossiers.import')
    .values({
      province_id: context.provinceId,
      id,
      file_name: made.fileName,
      sha256: made.sha256,
      size: made.size,
      format: made.format,
      file_id: made.fileId,
      state: 'running',
      started_at: context.clock.now(),
      started_by: actor.kind === 'officer' ? actor.officerId : null,
      started_by_name: actor.kind === 'anonymous' ? '' : actor.name,
      found: JSON.stringify({ total: 0, states: {}, months: {} } satisfies ImportTotals),
      claimed: JSON.stringify(made.claimed),
    })
    .execute();
}

/** How far the file has been worked off. */
export async function saveProgress(
  context: Context,
  id: string,
  linesDone: number,
  counts: ImportCounts,
  found: ImportTotals,
): Promise<void> {
  await update(context, id)
    .set({ lines_done: linesDone, ...counts, found: JSON.stringify(found) })
    .execute();
}

/** The end of the file, or the code of what kept it from being read. */
export async function closeImport(context: Context, id: string, fault?: string): Promise<void> {
  await update(context, id)
    .set({
      state: fault === undefined ? 'done' : 'failed',
      fault: fault ?? null,
      finished_at: context.clock.now(),
    })
    .execute();
}

/** A run from the command line that ended in the middle: its file is begun again, and it is not at work any more. */
export async function closeInterrupted(context: Context, sha256: string): Promise<void> {
  await context.db
    .updateTable('dossiers.import')
    .set({ state: 'failed', fault: 'dossiers.import-interrupted', finished_at: context.clock.now() })
    .where('province_id', '=', context.provinceId)
    .where('sha256', '=', sha256)
    .where('state', '=', 'running')
    .where('file_id', 'is', null)
    .execute();
}

function update(context: Context, id: string) {
  return context.db
    .updateTable('dossiers.import')
    .where('province_id', '=', context.provinceId)
    .where('id', '=', id)
    .where('state', '=', 'running');
}

function select(context: Context) {
  return context.db.selectFrom('dossiers.import').selectAll().where('province_id', '=', context.provinceId);
}

/** @throws Problem notFound */
export async function getImport(context: Context, id: string): Promise<DossierImport> {
  const row = isUuid(id) ? await select(context).where('id', '=', id).executeTakeFirst() : undefined;
  if (!row) throw new Problem('notFound', 'dossiers.import-not-found');
  return toImport(row);
}

/** The newest first; ids grow with time. */
export async function pageOfImports(
  context: Context,
  after: string | undefined,
  size: number,
): Promise<DossierImport[]> {
  let query = select(context).orderBy('id', 'desc').limit(size);
  if (after !== undefined) query = query.where('id', '<', after);
  return (await query.execute()).map(toImport);
}

function toImport(row: Selectable<DossiersImport>): DossierImport {
  const { rows, imported, unchanged, changed, rejected } = row;
  return {
    id: row.id,
    fileName: row.file_name,
    sha256: row.sha256,
    size: row.size,
    format: row.format as DossierImport['format'],
    fileId: row.file_id,
    state: row.state as DossierImport['state'],
    fault: row.fault,
    startedAt: row.started_at,
    startedByName: row.started_by_name,
    finishedAt: row.finished_at,
    linesDone: row.lines_done,
    counts: { rows, imported, unchanged, changed, rejected },
    found: row.found as unknown as DossierImport['found'],
    claimed: row.claimed as unknown as DossierImport['claimed'],
  };
}

/** A row that was not taken: its line, the codes of the reasons, and the fields that say nothing of a person but his name. */
export interface Rejection {
  readonly line: number;
  readonly reasons: readonly string[];
  readonly record: Readonly<Record<string, string>>;
}

export async function insertRejections(
  context: Context,
  importId: string,
  rejections: readonly Rejection[],
): Promise<void> {
  const rows = JSON.stringify(rejections);
  await sql`
    insert into dossiers.import_rejection (province_id, import_id, line, reasons, record)
    select ${context.provinceId}::smallint, ${importId}::uuid, r.line, r.reasons, r.record
    from jsonb_to_recordset(${rows}::jsonb) as r(line int, reasons text[], record jsonb)
  `.execute(context.db);
}

/** Rejected rows in the order of the file, after a line. */
export async function pageOfRejections(
  context: Context,
  importId: string,
  after: number,
  size: number,
): Promise<Rejection[]> {
  const rows = await context.db
    .selectFrom('dossiers.import_rejection')
    .select(['line', 'reasons', 'record'])
    .where('province_id', '=', context.provinceId)
    .where('import_id', '=', importId)
    .where('line', '>', after)
    .orderBy('line')
    .limit(size)
    .execute();
  return rows.map(({ line, reasons, record }) => ({
    line,
    reasons,
    record: record as unknown as Rejection['record'],
  }));
}
