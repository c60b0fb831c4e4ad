import { getUnit, isOpenOn, type Unit } from '#modules/organization/index.ts';
import { findVersionInForce, type ProcedureVersion } from '#modules/procedures/index.ts';
import { authorize } from '#platform/authorization.ts';
import { vietnamDate } from '#platform/clock.ts';
import { type Context, newId } from '#platform/context.ts';
import { invalidField } from '#platform/problem.ts';
import { foldVietnamese } from '#platform/text/fold.ts';
import { formatDossierCode } from '../domain/dossier-code.ts';
import { nextNumberOfDay } from '../sql/code-counter.ts';
import { competentUnitFor } from './competent-unit.ts';
import { isFromElsewhere } from './from-elsewhere.ts';
import type { ReceiveInput } from './receive-input.ts';
import { type SavedParties, saveParties } from './save-parties.ts';

type IntakeInput = Pick<
  ReceiveInput,
  'procedureCode' | 'receivingUnitId' | 'competentUnitId' | 'channel' | 'owner' | 'abstract'
>;

/** What somebody wants, at which office, who decides: the same whether it is taken in or refused. */
export interface Intake {
  readonly at: Temporal.Instant;
  readonly version: ProcedureVersion;
  readonly receiving: Unit;
  readonly competentUnitId: string;
  /** Phi địa giới: the office is not the deciding unit's own. */
  readonly nonTerritorial: boolean;
}

/** Loads and checks what every intake rests on. @throws Problem forbidden, or invalid at the field that is wrong */
export async function openIntake(context: Context, input: IntakeInput): Promise<Intake> {
  authorize(context, 'dossiers.receive', input.receivingUnitId);
  const at = context.clock.now();
  const today = vietnamDate(at);
  const { procedureCode: code } = input;
  const version = await findVersionInForce(context, code, today);
  if (!version) throw invalidField('procedureCode', 'dossiers.procedure-unknown', { code });
  const receiving = await getUnit(context, input.receivingUnitId);
  if (!isOpenOn(receiving, today))
    throw invalidField('receivingUnitId', 'dossiers.unit-closed', { name: receiving.name });
  const competentUnitId = await competentUnitFor(context, version, receiving, input.competentUnitId);
  const nonTerritorial = await isFromElsewhere(context, receiving, competentUnitId);
  return { at, version, receiving, competentUnitId, nonTerritorial };
}

/** Gives the dossier its code, saves its people, and answers the columns that every intake has. */
export async function beginDossier(
  context: Context,
  { at, version, receiving, competentUnitId, nonTerritorial }: Intake,
  input: IntakeInput & Partial<Pick<ReceiveInput, 'submitter' | 'submitterRole'>>,
  people?: SavedParties,
) {
  const code = await nextDossierCode(context, receiving, vietnamDate(at));
  const id = newId(context);
  const { owner, submitter, submitterRole = 'owner' } = input;
  const given = { owner, submitter, submitterRole };
  const saved = people ?? (await saveParties(context, given, { dossierId: id, unitId: receiving.id }));
  const columns = {
    id,
    code,
    ...procedureColumns(version),
    channel: input.channel,
    receiving_unit_id: receiving.id,
    competent_unit_id: competentUnitId,
    place_of_help_unit_id: receiving.id,
    non_territorial: nonTerritorial,
    ...saved.columns,
    owner_name: owner.fullName,
    owner_search: foldVietnamese(owner.fullName),
    submitted_at: at,
    abstract: input.abstract,
  };
  return { id, code, columns, parties: saved.parties };
}

/** Mã số hồ sơ: the next one of this day at the receiving unit; also for the parent of linked dossiers. */
export async function nextDossierCode(
  context: Context,
  receiving: Pick<Unit, 'id' | 'agencyCode'>,
  day: Temporal.PlainDate,
): Promise<string> {
  const number = await nextNumberOfDay(context, receiving.id, day);
  return formatDossierCode({ agencyCode: receiving.agencyCode, day, number });
}

/** The columns that keep which version of which procedure the dossier follows, for life. */
export function procedureColumns(version: ProcedureVersion) {
  return {
    procedure_id: version.procedureId,
    procedure_version_id: version.id,
    procedure_code: version.code,
    procedure_name: version.name,
    procedure_field: version.field,
  };
}
