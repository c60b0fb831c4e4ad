import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { foldedWords, foldVietnamese } from '#platform/text/fold.ts';
import { type Province, selectProvinces } from '../sql/provinces.ts';

/** The provinces whose name, or that of one merged into it, holds every word of `text`; there are 34 in all. */
export async function findProvinces(context: Context, text: string): Promise<Province[]> {
  authorize(context, 'organization.read');
  const words = foldedWords(text);
  const provinces = await selectProvinces(context);
  return provinces.filter((province) => {
    const searched = foldVietnamese([province.name, ...province.mergedFrom].join(' '));
    return words.every((word) => searched.includes(word));
  });
}
