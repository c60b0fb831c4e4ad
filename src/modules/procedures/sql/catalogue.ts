import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import type { ProcedureVersion } from '../domain/version.ts';
import { type CatalogueFilter, matchedVersions } from './search.ts';
import { selectVersions, toVersion } from './versions.ts';

export type { CatalogueFilter } from './search.ts';

/** Where a page of the catalogue begins: after or before the procedure of this code. */
export interface CatalogueCursor {
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

export interface CataloguePage {
  readonly versions: readonly ProcedureVersion[];
  /** How many match in all. */
  readonly total: number;
  /** Position of the first one shown, from 1; 0 for an empty page. */
  readonly from: number;
}

/** One page of what matches, best first. A cursor that no longer matches shows the first page. */
export async function pageOfCatalogue(
  context: Context,
  filter: CatalogueFilter,
  cursor: CatalogueCursor,
  size: number,
): Promise<CataloguePage> {
  const keys = await keysOfPage(context, filter, cursor, size);
  const first = keys[0];
  if (!first) return { versions: [], total: 0, from: 0 };
  const rows = await selectVersions(context)
    .where(
      'version.id',
      'in',
      keys.map(({ id }) => id),
    )
    .execute();
  const byId = new Map(rows.map((row) => [row.id, toVersion(row)]));
  const versions = keys.flatMap(({ id }) => byId.get(id) ?? []);
  return { versions, total: first.total, from: first.position };
}

async function keysOfPage(context: Context, filter: CatalogueFilter, cursor: CatalogueCursor, size: number) {
  const at = (code: string) => sql`coalesce((select position from matched where code = ${code}), 0)`;
  const start = cursor.after
    ? at(cursor.after)
    : cursor.before
      ? sql`greatest(${at(cursor.before)} - ${size + 1}, 0)`
      : sql`0`;
  const { rows } = await sql<{ id: string; position: number; total: number }>`
    with matched as (${matchedVersions(context, filter)})
    select id, position, (select count(*) from matched) as total
    from matched
    where position > ${start}
    order by position
    limit ${size}`.execute(context.db);
  return rows;
}

/** Versions that stand on a day, best match first, at most `limit`. An empty query gives the beginning of the catalogue. */
export async function searchProcedures(
  context: Context,
  search: CatalogueFilter & { readonly limit: number },
): Promise<ProcedureVersion[]> {
  return [...(await pageOfCatalogue(context, search, {}, search.limit)).versions];
}

/** How many procedures match, without their rows. */
export async function countProcedures(context: Context, filter: CatalogueFilter): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    with matched as (${matchedVersions(context, filter)}) select count(*) as total from matched`.execute(
    context.db,
  );
  return rows[0]?.total ?? 0;
}
