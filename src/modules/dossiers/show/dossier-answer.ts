import { z } from '@hono/zod-openapi';
import type { DossierLine } from '../domain/dossier.ts';
import { nationalStateOf } from '../domain/national-state.ts';

const moment = z.string().nullable();

/** What every answer of the interface says of a dossier, in a list as alone. */
export const dossierAnswer = z.object({
  id: z.string(),
  code: z.string(),
  state: z.string(),
  nationalState: z.number().int(),
  version: z.number().int(),
  procedureCode: z.string(),
  procedureName: z.string(),
  channel: z.string(),
  receivingUnitId: z.string(),
  competentUnitId: z.string(),
  nonTerritorial: z.boolean(),
  receivedAt: moment,
  handOverDueAt: moment,
  handedOverAt: moment,
  handOverLate: z.boolean().nullable(),
  /** Later than `receivedAt` where another office received; null while the dossier is on its way. */
  clockStartAt: moment,
  dueAt: moment,
  endedAt: moment,
  returnedAt: moment,
  /** Taken over from another system: no step is done here. */
  imported: z.boolean(),
});

/** The dossier with its moments as text and its national state; an answer takes of it what its schema names. */
export function toDossierAnswer<Line extends DossierLine>(dossier: Line) {
  return {
    ...dossier,
    nationalState: nationalStateOf(dossier.state),
    imported: dossier.importId !== null,
    receivedAt: instantText(dossier.receivedAt),
    handOverDueAt: instantText(dossier.handOverDueAt),
    handedOverAt: instantText(dossier.handedOverAt),
    clockStartAt: instantText(dossier.clockStartAt),
    dueAt: instantText(dossier.dueAt),
    endedAt: instantText(dossier.endedAt),
    returnedAt: instantText(dossier.returnedAt),
  };
}

export function instantText(at: Temporal.Instant | null): string | null {
  return at?.toString() ?? null;
}
