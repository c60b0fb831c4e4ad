import catalogue from '../../../data/procedures/procedures.json' with { type: 'json' };
import type { ProcedureVersion } from './domain/version.ts';
import { composed, FIRST_DAY, type WrittenProcedure } from './load/load-procedures.ts';

/** The 135 procedures the product ships, as a test reads them. */
export const SHIPPED = (catalogue.procedures as unknown as readonly WrittenProcedure[]).map(composed);

/** A shipped procedure as the first version that the database would hold. */
export function makeShippedVersion(code: string): ProcedureVersion {
  const found = SHIPPED.find((written) => written.code === code);
  if (!found) throw new Error(`not shipped: ${code}`);
  const { name, field, levels, announcingDecision, effectiveOn: _, code: __, ...content } = found;
  const announcedBy = announcingDecision?.issuer;
  return {
    id: `version of ${code}`,
    procedureId: `procedure ${code}`,
    number: 1,
    code,
    name,
    field,
    levels,
    announcingDecision: announcingDecision?.number ?? null,
    announcedOn: null,
    effectiveOn: FIRST_DAY,
    repealedOn: null,
    content: announcedBy === undefined ? content : { ...content, announcedBy },
  };
}
