import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { COMPLETENESS, type Completeness } from '../domain/completeness.ts';
import {
  type CatalogueCursor,
  type CatalogueFilter,
  type CataloguePage,
  countProcedures,
  pageOfCatalogue,
} from '../sql/catalogue.ts';

/** How many procedures stand on one page. */
const PAGE_SIZE = 50;

/** One page of the catalogue, and how many procedures of each completeness the other filters leave. */
export interface Catalogue extends CataloguePage {
  readonly counts: Readonly<Record<Completeness, number>>;
}

export async function browseCatalogue(
  context: Context,
  filter: CatalogueFilter,
  cursor: CatalogueCursor,
): Promise<Catalogue> {
  authorize(context, 'procedures.read');
  const page = await pageOfCatalogue(context, filter, cursor, PAGE_SIZE);
  const counts: Record<Completeness, number> = { complete: 0, unverified: 0, missing: 0 };
  for (const completeness of COMPLETENESS)
    counts[completeness] = await countProcedures(context, { ...filter, completeness });
  return { ...page, counts };
}
