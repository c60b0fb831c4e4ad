import { officersWithRole } from '#modules/identity/index.ts';
import { findUnitByCode } from '#modules/organization/index.ts';
import { findVersionInForce } from '#modules/procedures/index.ts';
import { fixedClock, vietnamDate } from '#platform/clock.ts';
import { type Context, newId } from '#platform/context.ts';
import { insertFile } from '#platform/files/files.ts';
import { foldVietnamese } from '#platform/text/fold.ts';
import type { Channel } from './domain/channel.ts';
import type { Dossier, DossierPart } from './domain/dossier.ts';
import { formatDossierCode } from './domain/dossier-code.ts';
import { type DossierState, isBrokenOff, isEnded, isWaiting } from './domain/dossier-state.ts';
import type { Party, PersonDetails } from './domain/person.ts';
import { procedureColumns } from './receive/open-intake.ts';
import { nextNumberOfDay } from './sql/code-counter.ts';
import { getDossier } from './sql/dossier-rows.ts';
import { insertDossier } from './sql/insert-dossier.ts';
import { insertPause, type NewPause } from './sql/pauses.ts';
import { savePerson } from './sql/persons.ts';

/** What a test may choose of a made dossier; the rest is a birth registered at the counter of phường Lam Sơn. */
export interface MadeDossier {
  readonly state?: DossierState;
  readonly channel?: Channel;
  readonly procedureCode?: string;
  /** Agency codes. */
  readonly receivingCode?: string;
  readonly competentCode?: string;
  /** Where the citizen was helped; the receiving unit unless told. */
  readonly placeOfHelpCode?: string;
  /** ISO 8601 with offset. */
  readonly receivedAt?: string;
  readonly dueAt?: string | null;
  readonly endedAt?: string;
  /** Received outside the boundary of the unit that decides, and on its way to it. */
  readonly onItsWay?: true;
  readonly ownerName?: string;
  readonly ownerNumber?: string;
  /** Whether the file of the result was seen to carry a digital signature. */
  readonly resultSigned?: boolean;
  /** Its papers: on paper only, or as a file. */
  readonly papers?: readonly ('paper' | 'file')[];
  /** Asked for at intake, whole đồng. */
  readonly feeVnd?: number;
}

/** A dossier that was received here, so its people are known. */
export type OwnDossier = Dossier & { readonly ownerId: string };

/** @throws Error for one that was taken over from another system */
export async function getOwnDossier(context: Context, id: string): Promise<OwnDossier> {
  const dossier = await getDossier(context, id);
  const { ownerId } = dossier;
  if (ownerId === null) throw new Error(`${dossier.code} was not received here`);
  return { ...dossier, ownerId };
}

/** Puts a dossier straight into a state, as the system: for tests of lists and screens. Its history has one event. */
export async function makeDossier(context: Context, made: MadeDossier = {}): Promise<OwnDossier> {
  const state = made.state ?? 'received';
  const at = Temporal.Instant.from(made.receivedAt ?? context.clock.now().toString());
  const then: Context = { ...context, clock: fixedClock(at.toString()) };
  const receiving = await findUnitByCode(context, made.receivingCode ?? 'H99.7.1');
  const competent = await findUnitByCode(context, made.competentCode ?? 'H99.7');
  const helped = made.placeOfHelpCode ? await findUnitByCode(context, made.placeOfHelpCode) : undefined;
  const version = await findVersionInForce(context, made.procedureCode ?? '1.001193', vietnamDate(at));
  if (!receiving || !competent || !version) throw new Error('the test world has no such unit or procedure');
  const [officer] = await officersWithRole(context, 'handlingOfficer', competent.id);
  const id = newId(then);
  const owner = await makeOwner(then, made);
  const day = vietnamDate(at);
  const number = await nextNumberOfDay(then, receiving.id, day);
  const dossier = {
    id,
    code: formatDossierCode({ agencyCode: receiving.agencyCode, day, number }),
    state,
    ...procedureColumns(version),
    channel: made.channel ?? 'counter',
    receiving_unit_id: receiving.id,
    competent_unit_id: competent.id,
    place_of_help_unit_id: helped?.id ?? receiving.id,
    ...owner.columns,
    handling_officer_id: ['received', 'handedOver', 'intakeRefused'].includes(state)
      ? null
      : (officer?.id ?? null),
    ...timeColumns(made, state, at),
    ...(await resultColumns(then, state, made)),
    result_delivery: 'counter',
    number_of_sets: 1,
    fee_vnd: made.feeVnd ?? 0,
  };
  const type = state === 'intakeRefused' ? 'dossier.intake-refused' : 'dossier.received';
  await insertDossier(
    then,
    dossier,
    { parts: await makeParts(then, made.papers ?? []), parties: owner.parties },
    {
      type,
      subjectKind: 'dossier',
      subjectId: id,
      unitId: receiving.id,
    },
  );
  if (isWaiting(state)) await insertPause(then, id, makePause(state, at, officer?.id ?? id));
  return getOwnDossier({ ...context, actor: { kind: 'system', name: 'test' } }, id);
}

async function makeOwner(context: Context, { ownerName = 'Trần Thử Nghiệm', ownerNumber }: MadeDossier) {
  const details: PersonDetails = {
    kind: 'citizen',
    fullName: ownerName,
    identityKind: ownerNumber ? 'citizenId' : 'none',
    identityNumber: ownerNumber,
    address: '',
    phone: '',
    email: '',
  };
  const { id } = await savePerson(context, details);
  const columns = {
    owner_id: id,
    submitter_id: id,
    owner_name: ownerName,
    owner_search: foldVietnamese(ownerName),
  };
  const parties: Party[] = [
    { role: 'owner', personId: id, details },
    { role: 'submitter', personId: id, details },
  ];
  return { columns, parties };
}

function timeColumns(made: MadeDossier, state: DossierState, at: Temporal.Instant) {
  const ended = Temporal.Instant.from(made.endedAt ?? at.toString());
  return {
    submitted_at: at,
    received_at: state === 'intakeRefused' ? null : at,
    non_territorial: made.onItsWay ?? false,
    clock_start_at: state === 'intakeRefused' || made.onItsWay ? null : at,
    due_at:
      made.dueAt === null || made.onItsWay
        ? null
        : Temporal.Instant.from(made.dueAt ?? at.add({ hours: 72 }).toString()),
    time_limit: JSON.stringify({ unit: 'working_day', value: 3 }),
    ended_at: isEnded(state) ? ended : null,
    returned_at: state === 'returned' ? ended : null,
  };
}

export async function outcomeColumns(context: Context, state: DossierState) {
  const refused = state === 'intakeRefused' || state === 'refused';
  const withResult = state === 'resultReady' || state === 'returned';
  const reasonCode = state === 'refused' ? 'refuse.conditions-not-met' : 'intake.not-competent';
  return {
    refusal_reason_code: refused ? reasonCode : null,
    refusal_reason_kind: refused ? (state === 'refused' ? 'refuse' : 'refuseIntake') : null,
    refusal_reason_text: refused ? 'Không đủ điều kiện theo quy định' : null,
    closing_reason_code: state === 'stopped' ? 'stop.subject-gone' : null,
    closing_reason_text: isBrokenOff(state) ? 'Không còn nhu cầu giải quyết' : null,
    result_file_id: withResult ? await insertFile(context, await makeUpload(context)) : null,
  };
}

async function resultColumns(context: Context, state: DossierState, { resultSigned }: MadeDossier) {
  const outcome = await outcomeColumns(context, state);
  return { ...outcome, result_signed: outcome.result_file_id === null ? null : (resultSigned ?? null) };
}

async function makeParts(context: Context, papers: readonly ('paper' | 'file')[]): Promise<DossierPart[]> {
  const parts: DossierPart[] = [];
  for (const [index, kind] of papers.entries()) {
    const fileId = kind === 'file' ? await insertFile(context, await makeUpload(context)) : null;
    const form = fileId ? 'scan' : 'copy';
    parts.push({ number: index + 1, paperCode: null, name: 'Giấy tờ kèm theo', form, count: 1, fileId });
  }
  return parts;
}

/** What the applicant of a made dossier in a waiting state has to do, asked for at its receipt. */
function makePause(state: DossierState, at: Temporal.Instant, requestedBy: string): NewPause {
  const supplement = state === 'awaitingSupplement';
  return {
    kind: supplement ? 'supplement' : 'payment',
    stage: 'appraising',
    clockMode: 'pause',
    reasonCode: supplement ? 'supplement.clarification' : null,
    reasonText: 'Cần làm rõ nội dung kê khai',
    requested: supplement ? ['Tờ khai đã sửa'] : [],
    legalGround: '',
    late: false,
    amountVnd: supplement ? null : 50_000,
    requestedBy,
    startedAt: at,
    answerDueAt: at.add({ hours: 24 * 9 }),
  };
}

/** A tiny PDF in the store. */
async function makeUpload(context: Context) {
  const bytes = new TextEncoder().encode('%PDF-1.4\n% a result made for tests\n%%EOF\n');
  return {
    sha256: await context.files.put(bytes),
    size: bytes.length,
    mediaType: 'application/pdf',
    name: 'ket-qua.pdf',
  };
}
