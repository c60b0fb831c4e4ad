import { listUnits } from '#modules/organization/index.ts';
import type { Context } from '#platform/context.ts';
import { nationalItem } from '../domain/export-record.ts';
import { writeNationalMoment } from '../domain/national-moment.ts';
import type { NationalState } from '../domain/national-state.ts';
import { findExported } from '../sql/exports/export-rows.ts';

/** A dossier as the portal is told of it: an item of DongBoHoSoMC, and what an item of CapNhatTienDoHoSoMC needs. */
export interface NationalSnapshot {
  readonly code: string;
  readonly item: Readonly<Record<string, unknown>>;
  /** yyyyMMddHHmmss; '' where there is none */
  readonly receivedAt: string;
  readonly dueAt: string;
}

/**
 * The dossier as it stood in this national state: a message that goes out late says nothing of what came after it. Asks no permission:
 * for jobs. undefined for a dossier that there is not.
 */
export async function nationalSnapshot(
  context: Context,
  dossierId: string,
  state: NationalState,
): Promise<NationalSnapshot | undefined> {
  const dossier = await findExported(context, dossierId);
  if (!dossier) return undefined;
  const codes = new Map((await listUnits(context)).map(({ id, agencyCode }) => [id, agencyCode]));
  const later = {
    endedAt: state === 3 || state >= 7 ? dossier.endedAt : null,
    returnedAt: state === 10 ? dossier.returnedAt : null,
  };
  const item = nationalItem({ ...dossier, ...later }, (unitId) => codes.get(unitId) ?? '');
  return {
    code: dossier.code,
    item: { ...item, ['TrangThaiHoSo' as string]: String(state) },
    receivedAt: writeNationalMoment(dossier.receivedAt),
    dueAt: writeNationalMoment(dossier.dueAt),
  };
}
