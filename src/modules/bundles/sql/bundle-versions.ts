import type { Selectable } from 'kysely';
import type { Context } from '#platform/context.ts';
import { Problem } from '#platform/problem.ts';
import type { BundlesBundleVersion } from '#platform/sql/schema/bundles.ts';
import type { ProcedureBundle } from '../domain/bundle.ts';

/** The version of each bundle that is in force on this day, by name. */
export async function listBundlesInForce(
  context: Context,
  on: Temporal.PlainDate,
): Promise<ProcedureBundle[]> {
  const rows = await versions(context)
    .where('valid_from', '<=', on)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', on)]))
    .orderBy('code')
    .execute();
  return rows.map(toBundle);
}

/** @throws Problem notFound if no version of this bundle is in force on that day */
export async function getBundleInForce(
  context: Context,
  code: string,
  on: Temporal.PlainDate,
): Promise<ProcedureBundle> {
  const bundle = (await listBundlesInForce(context, on)).find((one) => one.code === code);
  if (!bundle) throw new Problem('notFound', 'bundles.bundle-unknown', { code });
  return bundle;
}

/** Every version of every bundle, by code, the newest first. */
export async function listBundleVersions(context: Context, code?: string): Promise<ProcedureBundle[]> {
  let query = versions(context);
  if (code !== undefined) query = query.where('code', '=', code);
  const rows = await query.orderBy('code').orderBy('number', 'desc').execute();
  return rows.map(toBundle);
}

/** The versions that linked dossiers follow, by id. */
export async function bundleVersionsById(
  context: Context,
  ids: readonly string[],
): Promise<Map<string, ProcedureBundle>> {
  if (ids.length === 0) return new Map();
  const rows = await versions(context)
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, toBundle(row)]));
}

export async function insertBundleVersion(context: Context, bundle: ProcedureBundle): Promise<void> {
  await context.db
    .insertInto('bundles.bundle_version')
    .values({
      province_id: context.provinceId,
      id: bundle.id,
      code: bundle.code,
      number: bundle.number,
      name: bundle.name,
      valid_from: bundle.validFrom,
      valid_to: bundle.validTo,
      verified: bundle.verified,
      content: JSON.stringify(bundle.content),
    })
    .execute();
}

/** The last day of a version: the day before the next one begins. */
export async function endBundleVersion(
  context: Context,
  id: string,
  validTo: Temporal.PlainDate,
): Promise<void> {
  await context.db
    .updateTable('bundles.bundle_version')
    .set({ valid_to: validTo })
    .where('province_id', '=', context.provinceId)
    .where('id', '=', id)
    .execute();
}

function versions(context: Context) {
  return context.db
    .selectFrom('bundles.bundle_version')
    .selectAll()
    .where('province_id', '=', context.provinceId);
}

function toBundle(row: Selectable<BundlesBundleVersion>): ProcedureBundle {
  return {
    id: row.id,
    code: row.code,
    number: row.number,
    name: row.name,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    verified: row.verified,
    content: row.content as unknown as ProcedureBundle['content'],
  };
}
