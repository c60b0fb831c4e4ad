import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { foldVietnamese } from '#platform/text/fold.ts';
import { type Province, selectProvinces } from '../sql/provinces.ts';

/** The provinces whose name, or that of one merged into it, holds `text`; there are 34 in all. */
export async function findProvinces(context: Context, text: string): Promise<Province[]> {
  authorize(context, 'organization.read');
  const folded = foldVietnamese(text);
  const provinces = await selectProvinces(context);
  return provinces.filter(({ name, mergedFrom }) =>
    [name, ...mergedFrom].some((one) => foldVietnamese(one).includes(folded)),
  );
}
