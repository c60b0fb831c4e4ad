import { legalTimeLimit, type ProcedureVersion, termsOf } from '#modules/procedures/index.ts';
import type { Context } from '#platform/context.ts';
import type { Upload } from '#platform/files/upload.ts';
import { invalidField, Problem } from '#platform/problem.ts';
import { missingPapers } from '../domain/papers.ts';
import { notifyCitizen } from '../notify/notify-citizen.ts';
import { insertDossier, type NewDossier } from '../sql/insert-dossier.ts';
import { clockFacts } from './clock-facts.ts';
import { intakeWarnings, refuseUnseen } from './intake-warnings.ts';
import type { LinkedIntake } from './linked-intake.ts';
import { makeParts } from './make-parts.ts';
import { beginDossier, openIntake } from './open-intake.ts';
import type { ReceiveInput } from './receive-input.ts';
import { timesOf } from './times.ts';

export interface ReceivedDossier {
  readonly id: string;
  readonly code: string;
  /** Null also while the clock waits for the unit that decides. */
  readonly dueAt: Temporal.Instant | null;
  /** What the due date will be at the latest, if the dossier is handed over in time; the due date itself at home. */
  readonly expectedDueAt: Temporal.Instant | null;
}

/**
 * Tiếp nhận hồ sơ: checks that the procedure is in force and its papers are complete, gives the code, reckons the
 * due date from the moment of complete and correct receipt, or leaves it to the unit elsewhere that decides (118 art. 17(3)), and records it. `scans` are files by
 * the code of their paper; `linked` says what the parent of linked dossiers has settled. @throws Problem invalid at the field that is wrong
 */
export async function receiveDossier(
  context: Context,
  input: ReceiveInput,
  scans: Readonly<Record<string, readonly Upload[]>> = {},
  linked?: LinkedIntake,
): Promise<ReceivedDossier> {
  const opened = await openIntake(context, input);
  // Between linked procedures the system passes the dossier on at once: its clock waits for nobody's receipt.
  const intake = linked ? { ...opened, nonTerritorial: false } : opened;
  const { version, receiving, at } = intake;
  const terms = termsOf(version, input.channel);
  if (!terms) throw invalidField('channel', 'dossiers.channel-not-offered');
  if (!linked) refuseIncomplete(version, input);
  // Of linked dossiers the counter is asked once, for the whole.
  const warnings = linked ? [] : await intakeWarnings(context, version.procedureId, input.owner);
  refuseUnseen(warnings, input.acceptWarnings);

  const limit = linked?.timeLimit ?? legalTimeLimit(terms);
  const times = await timesOf(context, intake, limit, linked?.countedFrom);
  const { id, code, columns, parties } = await beginDossier(context, intake, input, linked?.people);
  const dossier: NewDossier = {
    ...columns,
    state: 'received',
    received_at: at,
    hand_over_due_at: times.handOverDueAt,
    clock_start_at: times.clockStartAt,
    due_at: times.dueAt,
    time_limit: JSON.stringify(limit),
    result_delivery: input.resultDelivery,
    number_of_sets: input.numberOfSets,
    fee_vnd: input.feeVnd ?? amountOf(terms.fee),
    linked_dossier_id: linked?.linkedDossierId ?? null,
  };
  const parts = linked?.parts ?? (await makeParts(context, version, input, scans));
  const data = {
    code,
    procedureCode: version.code,
    channel: input.channel,
    dueAt: times.dueAt?.toString() ?? null,
    handOverDueAt: times.handOverDueAt.toString(),
    nonTerritorial: intake.nonTerritorial,
    ...(await clockFacts(context, intake.competentUnitId, limit)),
    parts: parts.length,
    ...(warnings.length > 0 ? { acceptedWarnings: warnings.map(({ kind }) => kind) } : {}),
    ...(linked ? linkedFacts(linked) : {}),
  };
  await insertDossier(
    context,
    dossier,
    { parts, parties },
    { type: 'dossier.received', subjectKind: 'dossier', subjectId: id, unitId: receiving.id, data },
  );
  await notifyCitizen(context, id, 'received');
  return { id, code, dueAt: times.dueAt, expectedDueAt: times.expectedDueAt };
}

function linkedFacts({ linkedDossierId, linkedCode, countedFrom }: LinkedIntake) {
  return { linkedDossierId, linkedCode, countedFrom: countedFrom.toString() };
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
