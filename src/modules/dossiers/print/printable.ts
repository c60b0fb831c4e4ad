import { getUnit, type Unit } from '#modules/organization/index.ts';
import { getVersion, type ProcedureVersion } from '#modules/procedures/index.ts';
import { type EventRow, historyOf } from '#platform/audit/list-events.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { Dossier } from '../domain/dossier.ts';
import { getDossier } from '../sql/dossier-rows.ts';

/** What every form of a dossier is filled from. */
export interface Printable {
  readonly dossier: Dossier;
  readonly version: ProcedureVersion;
  readonly receiving: Unit;
  readonly competent: Unit;
  /** Oldest first. */
  readonly events: readonly EventRow[];
}

/** The dossier with its surroundings, for an actor who may read it. @throws Problem notFound */
export async function loadPrintable(context: Context, id: string): Promise<Printable> {
  authorize(context, 'dossiers.read');
  const dossier = await getDossier(context, id);
  return {
    dossier,
    version: await getVersion(context, dossier.procedureVersionId),
    receiving: await getUnit(context, dossier.receivingUnitId),
    competent: await getUnit(context, dossier.competentUnitId),
    events: await historyOf(context, dossier.id),
  };
}

/** The officer's name as it was when the last event of this type happened; null for the system or if it never did. */
export function doerOf(printable: Pick<Printable, 'events'>, type: string): string | null {
  const event = printable.events.findLast((each) => each.type === type);
  return event?.actorKind === 'officer' ? event.actorName : null;
}
