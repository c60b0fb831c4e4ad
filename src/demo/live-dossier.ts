import { addOfficeMinutes, officeMinutesBetween, type WorkingCalendar } from '#modules/calendar/index.ts';
import * as dossiers from '#modules/dossiers/index.ts';
import type { ProcedureVersion } from '#modules/procedures/index.ts';
import type { OfficerActor } from '#platform/authorization.ts';
import { fixedClock } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Upload } from '#platform/files/upload.ts';
import { apologyOf } from './apologies.ts';
import { detourOf, type Step } from './detours.ts';
import { payAtIntake } from './fees.ts';
import { receiveInputOf } from './intake.ts';
import type { DemoOffice } from './offices.ts';
import type { Random } from './random.ts';

export interface Life {
  readonly at: Temporal.Instant;
  readonly office: DemoOffice;
  /** Whose opinion may be asked. */
  readonly other: DemoOffice;
  readonly version: ProcedureVersion;
  readonly random: Random;
  /** Chance of what has to do with money. */
  readonly money: Random;
  readonly calendar: WorkingCalendar;
  /** What lies after it has not happened yet: the dossier stays where it is. */
  readonly now: Temporal.Instant;
  readonly result: Upload;
}

/** Lets one dossier come in and go its way until its end, or until now. */
export async function liveDossier(context: Context, life: Life): Promise<void> {
  const { office, random, version } = life;
  const receptionist: Context = { ...context, actor: office.actor('receptionist') };
  const input = receiveInputOf(random, version, office);
  if (random.next() < 0.02) {
    const reasonText = 'Giấy tờ nộp kèm không hợp lệ, đã hướng dẫn công dân chuẩn bị lại.';
    await dossiers.refuseIntake(receptionist, { ...input, reasonCode: 'intake.invalid-papers', reasonText });
    return;
  }
  const { id, expectedDueAt } = await dossiers.receiveDossier(receptionist, input);
  const minutes = processingMinutes(life, expectedDueAt);
  let seen = 1 + (await payAtIntake(context, id, life));
  let waited = 0;
  // Elsewhere the time begins with the arrival: who is late there is not reckoned here.
  const allowed =
    expectedDueAt && !office.elsewhere
      ? officeMinutesBetween(life.calendar, life.at, expectedDueAt)
      : Infinity;
  for (const step of stepsOf(life, minutes > allowed)) {
    waited += step.wait ?? 0;
    const worked = Math.min(Math.max(5, Math.round(minutes * step.share)), step.most ?? Infinity);
    const at = addOfficeMinutes(life.calendar, life.at, worked + waited + seen);
    if (Temporal.Instant.compare(at, life.now) > 0) return;
    const actor: OfficerActor = (step.elsewhere ? life.other : office).actor(step.role);
    await step.carryOut({ ...context, actor, clock: fixedClock(at.toString()) }, { id, version: seen });
    seen += 1;
  }
}

/** Most are early, some on the last day, about one in thirty is late. */
function processingMinutes({ calendar, at, random }: Life, dueAt: Temporal.Instant | null): number {
  const allowed = dueAt ? Math.max(60, officeMinutesBetween(calendar, at, dueAt)) : 5 * 480;
  const chance = random.next();
  if (chance < 0.035) return allowed * (1.05 + random.next() * 0.6);
  return allowed * (chance < 0.6 ? 0.3 + random.next() * 0.4 : 0.75 + random.next() * 0.2);
}

function stepsOf(life: Life, late: boolean): Step[] {
  const { random, office, result } = life;
  const officerId = office.actor('handlingOfficer').officerId;
  const refused = random.next() < 0.025;
  const proposal = refused ? 'refuse' : 'grant';
  const conclusion = refused
    ? 'Không đủ điều kiện: thông tin kê khai không khớp giấy tờ gốc.'
    : 'Hồ sơ đủ thành phần, nội dung phù hợp quy định.';
  const appraise = (share: number): Step => ({
    role: 'handlingOfficer',
    share,
    carryOut: (context, target) => dossiers.appraiseDossier(context, target, { proposal, conclusion }),
  });
  const submit = (share: number): Step => ({
    role: 'handlingOfficer',
    share,
    carryOut: (context, target) => dossiers.submitForApproval(context, target, { note: '' }),
  });
  const detour = detourOf(random, life.at, life.now, life.other.competent.id);
  const stays = standsStill(life);
  const apology = late && detour.steps.length === 0 ? apologyOf(random, life.calendar) : undefined;
  const beginning: Step[] = [
    {
      role: 'receptionist',
      share: 0.04,
      // One in thirty is handed over too late.
      ...(random.next() < 0.03 ? {} : { most: random.between(10, 60) }),
      carryOut: (context, target) => dossiers.handOverDossier(context, target, { note: '' }),
    },
    ...(arrivesFromElsewhere(life) ? [acceptTransfer()] : []),
    {
      role: 'leader',
      share: 0.12,
      carryOut: (context, target) => dossiers.assignDossier(context, target, { officerId, note: '' }),
    },
    ...detour.steps,
    ...(apology?.before ?? []),
  ];
  if (stays) return beginning.slice(0, stays - 1);
  if (detour.ends) return beginning;
  return [
    ...beginning,
    appraise(0.6),
    submit(0.65),
    ...(random.next() < 0.06 ? [sendBack(0.7), appraise(0.78), submit(0.8)] : []),
    ...(refused
      ? [refuse(0.9)]
      : [approve(0.9), ...(apology?.after ?? []), signOff(life.version, result, random)]),
    { role: 'receptionist', share: 1 + random.next() * 1.5, carryOut: returnToOwner },
    ...(!refused && random.next() < 0.006 ? [correctResult(result)] : []),
  ];
}

/** Of what came lately a little is not handed over yet (1), or is on its way to a unit elsewhere (2); else undefined. */
function standsStill(life: Life): 1 | 2 | undefined {
  const hours = life.now.since(life.at).total('hours');
  const chance = life.random.next();
  if (arrivesFromElsewhere(life) && hours < 24 * 12) return chance < 0.8 ? 2 : undefined;
  return hours < 24 * 4 && chance < 0.15 ? 1 : undefined;
}

/** Received for a unit elsewhere, since its clock waits for that unit (NĐ 309/2026). */
function arrivesFromElsewhere({ office, at }: Life): boolean {
  return (
    office.elsewhere && Temporal.Instant.compare(at, Temporal.Instant.from('2026-08-05T00:00+07:00')) >= 0
  );
}

function acceptTransfer(): Step {
  return {
    role: 'documentClerk',
    share: 0.08,
    carryOut: (context, target) => dossiers.asides.acceptTransfer(context, target, { note: '' }),
  };
}

function correctResult(result: Upload): Step {
  const correction = {
    foundBy: 'citizen' as const,
    fault: 'Kết quả ghi sai năm sinh của người yêu cầu so với giấy tờ đã nộp.',
    apology: 'Cơ quan giải quyết thành thật xin lỗi Ông/Bà và cấp lại kết quả đúng, không thu chi phí.',
    resultNumber: '',
  };
  return {
    role: 'documentClerk',
    share: 3,
    carryOut: (context, target) => dossiers.asides.correctResult(context, target, correction, result),
  };
}

function sendBack(share: number): Step {
  const reason = {
    reasonCode: 'sendBack.appraisal-incomplete',
    reasonText: 'Bổ sung căn cứ pháp lý trong kết quả thẩm định.',
  };
  return {
    role: 'leader',
    share,
    carryOut: (context, target) => dossiers.sendBackDossier(context, target, reason),
  };
}

function approve(share: number): Step {
  return {
    role: 'leader',
    share,
    carryOut: (context, target) => dossiers.approveDossier(context, target, { note: '' }),
  };
}

function refuse(share: number): Step {
  const reason = {
    reasonCode: 'refuse.conditions-not-met',
    reasonText: 'Thông tin kê khai không khớp giấy tờ gốc, đề nghị đính chính trước.',
  };
  return {
    role: 'leader',
    share,
    carryOut: (context, target) => dossiers.refuseDossier(context, target, reason),
  };
}

function signOff(version: ProcedureVersion, result: Upload, random: Random): Step {
  const resultNumber = `${random.between(1, 400)}/${version.field === 'Hộ tịch' ? 'TLKS' : 'KQ'}`;
  return {
    role: 'documentClerk',
    share: 1,
    carryOut: (context, target) => dossiers.signOffResult(context, target, { resultNumber }, result),
  };
}

function returnToOwner(context: Context, target: { id: string; version: number }) {
  return dossiers.returnResult(context, target, {
    receivedBy: 'Chủ hồ sơ đến nhận',
    relation: 'owner',
    proof: 'Giấy tiếp nhận và hẹn trả',
  });
}
