import { type Selectable, sql } from 'kysely';
import { scopeOf } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { isUuid } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import type { BundlesLinkedDossier } from '#platform/sql/schema/bundles.ts';
import { foldVietnamese } from '#platform/text/fold.ts';
import type { BundleContent } from '../domain/bundle-content.ts';
import type { LinkedDossier } from '../domain/linked-dossier.ts';

/** One the actor may read. @throws Problem notFound, also for one outside his units */
export async function getLinkedDossier(context: Context, id: string): Promise<LinkedDossier> {
  const linked = isUuid(id) ? await findLinkedDossier(context, id) : undefined;
  if (!linked) throw new Problem('notFound', 'bundles.not-found');
  return linked;
}

/** One the actor may read; undefined for another. */
export async function findLinkedDossier(context: Context, id: string): Promise<LinkedDossier | undefined> {
  const row = await selectVisible(context).where('id', '=', id).executeTakeFirst();
  return row && toLinkedDossier(row);
}

/** What to list; what is left out does not narrow the list. */
export interface LinkedFilter {
  readonly bundleVersionIds?: readonly string[] | undefined;
  readonly open?: boolean | undefined;
  /** A code, or part of the owner's name. */
  readonly text?: string | undefined;
  readonly receivingUnitId?: string | undefined;
  /** The last row of the page before. */
  readonly after?: { readonly receivedAt: string; readonly id: string } | undefined;
}

/** Newest first, paged by key; one row more than `limit` tells that there is a next page. */
export async function listLinkedRows(
  context: Context,
  filter: LinkedFilter,
  limit: number,
): Promise<LinkedDossier[]> {
  let query = selectVisible(context);
  if (filter.bundleVersionIds)
    query = query.where('bundle_version_id', '=', sql<string>`any(${[...filter.bundleVersionIds]}::uuid[])`);
  if (filter.open !== undefined) query = query.where('ended_at', filter.open ? 'is' : 'is not', null);
  if (filter.receivingUnitId) query = query.where('receiving_unit_id', '=', filter.receivingUnitId);
  if (filter.text) query = query.where(matches(filter.text));
  const { after } = filter;
  if (after)
    query = query.where(
      sql<boolean>`(received_at, id) < (${after.receivedAt}::timestamptz, ${after.id}::uuid)`,
    );
  const rows = await query
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return rows.map(toLinkedDossier);
}

function matches(text: string) {
  const part = `%${foldVietnamese(text).replaceAll(/[%_\\]/g, '')}%`;
  return sql<boolean>`(code = ${text.toUpperCase()} or owner_search like ${part})`;
}

/** By the code on the slip, for anybody: the caller shows nothing of a person. */
export async function findLinkedByCode(context: Context, code: string): Promise<LinkedDossier | undefined> {
  const row = await rows(context).where('code', '=', code).executeTakeFirst();
  return row && toLinkedDossier(row);
}

/** Locks it until the end of the transaction: of two results at once, one is dealt with after the other. */
export async function lockLinkedDossier(context: Context, id: string): Promise<LinkedDossier | undefined> {
  const row = await rows(context).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && toLinkedDossier(row);
}

export async function insertLinkedDossier(context: Context, linked: LinkedDossier): Promise<void> {
  await context.db
    .insertInto('bundles.linked_dossier')
    .values({
      province_id: context.provinceId,
      id: linked.id,
      code: linked.code,
      bundle_version_id: linked.bundleVersionId,
      receiving_unit_id: linked.receivingUnitId,
      channel: linked.channel,
      result_delivery: linked.resultDelivery,
      owner_name: linked.ownerName,
      owner_search: foldVietnamese(linked.ownerName),
      received_at: linked.receivedAt,
      counted_from: linked.countedFrom,
      due_at: linked.dueAt,
      ended_at: linked.endedAt,
    })
    .execute();
}

export async function endLinkedDossier(context: Context, id: string): Promise<void> {
  await context.db
    .updateTable('bundles.linked_dossier')
    .set({ ended_at: context.clock.now() })
    .where('province_id', '=', context.provinceId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
}

function rows(context: Context) {
  return context.db
    .selectFrom('bundles.linked_dossier')
    .selectAll()
    .where('province_id', '=', context.provinceId);
}

/** Those that one of the actor's units received, or in which one decides a step. */
function selectVisible(context: Context) {
  const scope = scopeOf(context.actor, 'bundles.read');
  if (scope.kind === 'all') return rows(context);
  const units = sql`${[...scope.unitIds]}::uuid[]`;
  return rows(context).where(
    sql<boolean>`(receiving_unit_id = any(${units}) or exists (
      select from bundles.step where step.province_id = linked_dossier.province_id
        and step.linked_dossier_id = linked_dossier.id and step.competent_unit_id = any(${units})))`,
  );
}

function toLinkedDossier(row: Selectable<BundlesLinkedDossier>): LinkedDossier {
  return {
    id: row.id,
    code: row.code,
    bundleVersionId: row.bundle_version_id,
    receivingUnitId: row.receiving_unit_id,
    channel: row.channel as LinkedDossier['channel'],
    resultDelivery: row.result_delivery as LinkedDossier['resultDelivery'],
    ownerName: row.owner_name,
    receivedAt: row.received_at,
    countedFrom: row.counted_from,
    dueAt: row.due_at,
    endedAt: row.ended_at,
  };
}

/** The name of a step in the version that this linked dossier follows, for its history; the code if there is none. */
export async function stepNameOf(context: Context, linkedDossierId: string, code: string): Promise<string> {
  const row = await context.db
    .selectFrom('bundles.linked_dossier as linked')
    .innerJoin('bundles.bundle_version as version', (join) =>
      join
        .onRef('version.province_id', '=', 'linked.province_id')
        .onRef('version.id', '=', 'linked.bundle_version_id'),
    )
    .select('version.content')
    .where('linked.province_id', '=', context.provinceId)
    .where('linked.id', '=', linkedDossierId)
    .executeTakeFirst();
  const content = row?.content as BundleContent | undefined;
  return content?.steps.find((step) => step.code === code)?.name ?? code;
}
