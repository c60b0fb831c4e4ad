import type { Channel, ResultDelivery } from './channel.ts';
import { CHANNELS } from './channel.ts';
import type { DossierState } from './dossier-state.ts';
import { writeNationalMoment } from './national-moment.ts';
import { NATIONAL_FIELDS, type NationalField } from './national-record.ts';
import { nationalStateOf } from './national-state.ts';

/** What the national record says of a dossier; identity numbers and addresses of people are not part of it here. */
export interface ExportedDossier {
  readonly id: string;
  readonly code: string;
  readonly state: DossierState;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly procedureField: string;
  readonly channel: Channel;
  readonly ownerKind: 'citizen' | 'business';
  readonly ownerName: string;
  readonly submittedAt: Temporal.Instant;
  readonly receivedAt: Temporal.Instant | null;
  readonly dueAt: Temporal.Instant | null;
  readonly endedAt: Temporal.Instant | null;
  readonly returnedAt: Temporal.Instant | null;
  readonly competentUnitId: string;
  readonly receivingUnitId: string;
  readonly abstract: string;
  readonly resultDelivery: ResultDelivery;
  /** Parts of the record that came with it from another system. */
  readonly national: Readonly<Record<string, unknown>> | null;
}

/** The values of `NATIONAL_FIELDS`, in their order; what is not known is ''. */
export function nationalValues(dossier: ExportedDossier, agencyCodeOf: (unitId: string) => string): string[] {
  const { state, endedAt } = dossier;
  const refused = state === 'intakeRefused';
  return [
    dossier.code,
    dossier.procedureCode,
    String(CHANNELS.indexOf(dossier.channel) + 1),
    dossier.ownerKind === 'business' ? '2' : '1',
    dossier.ownerName,
    writeNationalMoment(dossier.submittedAt),
    writeNationalMoment(dossier.receivedAt),
    writeNationalMoment(dossier.dueAt),
    refused ? '' : writeNationalMoment(endedAt),
    writeNationalMoment(dossier.returnedAt),
    String(nationalStateOf(state)),
    agencyCodeOf(dossier.competentUnitId),
    agencyCodeOf(dossier.receivingUnitId),
    refused ? writeNationalMoment(endedAt) : '',
    dossier.abstract,
    dossier.resultDelivery === 'postal' ? '1' : '0',
  ];
}

/** The whole record of DongBoHoSoMC, with the names that its receiver shows; empty fields are left out. */
export function nationalItem(
  dossier: ExportedDossier,
  agencyCodeOf: (unitId: string) => string,
): Record<string, unknown> {
  const values = nationalValues(dossier, agencyCodeOf);
  const filled = NATIONAL_FIELDS.flatMap((field, at): [NationalField, string][] =>
    values[at] ? [[field, values[at]]] : [],
  );
  const names = {
    ['TenTTHC' as string]: dossier.procedureName,
    ['TenLinhVuc' as string]: dossier.procedureField,
  };
  return { ...Object.fromEntries(filled), ...names, ...dossier.national };
}
