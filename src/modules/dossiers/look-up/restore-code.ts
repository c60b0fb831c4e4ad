import { listUnits } from '#modules/organization/index.ts';
import type { Context } from '#platform/context.ts';
import { parseDossierCode } from '../domain/dossier-code.ts';

/**
 * The codes that somebody can have meant who left dots or hyphens out: `H9971-261122-0001` is `H99.7.1-261122-0001`. The code
 * itself where it is whole; none where it is no code at all.
 */
export async function meantCodes(context: Context, typed: string): Promise<string[]> {
  const text = typed.trim().toUpperCase();
  if (parseDossierCode(text)) return [text];
  const [, agency, day, number] =
    /^([A-Z]\d{1,12})(\d{6})(\d{4})$/.exec(text.replaceAll(/[\s.-]/g, '')) ?? [];
  if (!agency || !day || !number) return [];
  const units = await listUnits(context);
  return units
    .filter(({ agencyCode }) => agencyCode.replaceAll('.', '') === agency)
    .map(({ agencyCode }) => `${agencyCode}-${day}-${number}`);
}
