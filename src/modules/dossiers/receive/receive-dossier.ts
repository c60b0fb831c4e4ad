import { calendarOf, dueAt, type TimeLimit } from '#modules/calendar/index.ts';
import { getUnit, isOpenOn } from '#modules/organization/index.ts';
import {
  findVersionInForce,
  legalTimeLimit,
  type ProcedureVersion,
  termsOf,
} from '#modules/procedures/index.ts';
import { authorize } from '#platform/authorization.ts';
import { vietnamDate } from '#platform/clock.ts';
import { type Context, newId } from '#platform/context.ts';
import type { Upload } from '#platform/files/upload.ts';
import { invalidField, Problem } from '#platform/problem.ts';
import { foldVietnamese } from '#platform/text/fold.ts';
import { formatDossierCode } from '../domain/dossier-code.ts';
import { missingPapers } from '../domain/papers.ts';
import { notifyCitizen } from '../notify/notify-citizen.ts';
import { nextNumberOfDay } from '../sql/code-counter.ts';
import { insertDossier, type NewDossier } from '../sql/insert-dossier.ts';
import { competentUnitFor } from './competent-unit.ts';
import { makeParts } from './make-parts.ts';
import type { ReceiveInput } from './receive-input.ts';
import { saveParties } from './save-parties.ts';

export interface ReceivedDossier {
  readonly id: string;
  readonly code: string;
  readonly dueAt: Temporal.Instant | null;
}

/**
 * Tiếp nhận hồ sơ: checks that the procedure is in force and its papers are complete, gives the code, reckons the
 * due date from the moment of complete and correct receipt (118 art. 17(3)), and records it. `scans` are files by
 * the code of their paper. @throws Problem invalid at the field that is wrong
 */
export async function receiveDossier(
  context: Context,
  input: ReceiveInput,
  scans: Readonly<Record<string, readonly Upload[]>> = {},
): Promise<ReceivedDossier> {
  authorize(context, 'dossiers.receive', input.receivingUnitId);
  const now = context.clock.now();
  const today = vietnamDate(now);
  const version = await getVersionInForce(context, input.procedureCode, today);
  const receiving = await getOpenUnit(context, input.receivingUnitId, today);
  const competentUnitId = await competentUnitFor(context, version, receiving, input.competentUnitId);
  const terms = termsOf(version, input.channel);
  if (!terms) throw invalidField('channel', 'dossiers.channel-not-offered');
  refuseIncomplete(version, input);

  const limit = legalTimeLimit(terms);
  const due = await dueDateOf(context, competentUnitId, limit, now);
  const number = await nextNumberOfDay(context, receiving.id, today);
  const code = formatDossierCode({ agencyCode: receiving.agencyCode, day: today, number });
  const id = newId(context);
  const parties = await saveParties(context, input);
  const dossier: NewDossier = {
    id,
    code,
    state: 'received',
    ...procedureColumns(version),
    channel: input.channel,
    receiving_unit_id: receiving.id,
    competent_unit_id: competentUnitId,
    place_of_help_unit_id: receiving.id,
    ...parties,
    owner_name: input.owner.fullName,
    owner_search: foldVietnamese(input.owner.fullName),
    submitted_at: now,
    received_at: now,
    due_at: due,
    time_limit: JSON.stringify(limit),
    abstract: input.abstract,
    result_delivery: input.resultDelivery,
    number_of_sets: input.numberOfSets,
    fee_vnd: input.feeVnd ?? amountOf(terms.fee),
  };
  const parts = await makeParts(context, version, input, scans);
  const data = {
    code,
    procedureCode: version.code,
    channel: input.channel,
    dueAt: due?.toString() ?? null,
    parts: parts.length,
  };
  await insertDossier(context, dossier, parts, {
    type: 'dossier.received',
    subjectKind: 'dossier',
    subjectId: id,
    unitId: receiving.id,
    data,
  });
  await notifyCitizen(context, id, 'received');
  return { id, code, dueAt: due };
}

/** The version of the procedure in force today. @throws Problem invalid at procedureCode */
async function getVersionInForce(
  context: Context,
  code: string,
  today: Temporal.PlainDate,
): Promise<ProcedureVersion> {
  const version = await findVersionInForce(context, code, today);
  if (!version) throw invalidField('procedureCode', 'dossiers.procedure-unknown', { code });
  return version;
}

export async function getOpenUnit(context: Context, unitId: string, today: Temporal.PlainDate) {
  const unit = await getUnit(context, unitId);
  if (!isOpenOn(unit, today))
    throw invalidField('receivingUnitId', 'dossiers.unit-closed', { name: unit.name });
  return unit;
}

/** Ngày hẹn trả, by the working calendar of the unit that decides; null where the law sets no limit we know. */
export async function dueDateOf(
  context: Context,
  competentUnitId: string,
  limit: TimeLimit | null,
  receivedAt: Temporal.Instant,
): Promise<Temporal.Instant | null> {
  if (!limit) return null;
  return dueAt(await calendarOf(context, competentUnitId), receivedAt, limit);
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

function refuseIncomplete(version: ProcedureVersion, input: ReceiveInput): void {
  const taken = new Set(Object.entries(input.papers).flatMap(([code, part]) => (part.taken ? [code] : [])));
  const missing = missingPapers(version.content.papers, input.channel, taken);
  if (missing.length === 0) return;
  const faults = missing.map((paper) => ({
    field: `papers.${paper.code}.taken`,
    code: 'dossiers.paper-missing',
    params: { name: paper.name },
  }));
  throw new Problem('invalid', 'dossiers.papers-missing', {}, faults);
}

function amountOf(fee: { free: boolean; amountVnd?: number | null | undefined }): number {
  return fee.free ? 0 : (fee.amountVnd ?? 0);
}
