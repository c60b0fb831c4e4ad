import * as dossiers from '#modules/dossiers/index.ts';
import type { Role } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { Random } from './random.ts';

/** One step of a life after receipt: who, at what share of the time, what. */
export interface Step {
  readonly role: Role;
  /** Share of the processing time at which it happens. */
  readonly share: number;
  /** Office minutes for which the applicant is waited for before it. */
  readonly wait?: number;
  /** Office minutes after which it has happened at the latest, however long the processing takes. */
  readonly most?: number;
  /** Done by somebody of the unit that was asked. */
  readonly elsewhere?: true;
  carryOut(context: Context, target: { id: string; version: number }): Promise<unknown>;
}

/** What comes between assignment and appraisal, and whether the life ends with it. */
export interface Detour {
  readonly steps: readonly Step[];
  readonly ends: boolean;
}

const DAY = 480;
const RECENT_HOURS = 24 * 12;
/** Of a thousand dossiers so many ask for a supplement, for a payment, are withdrawn, are stopped by law, and so on. */
const PER_MILLE = { supplement: 30, payment: 20, withdrawal: 10, stop: 6, consultation: 14, verification: 8 };

/** Few lives make one; of those that came lately more do, so that the demo shows each state in which a dossier waits. */
export function detourOf(
  random: Random,
  at: Temporal.Instant,
  now: Temporal.Instant,
  askedUnitId?: string,
): Detour {
  const chance = (random.next() * 1000) / (now.since(at).total('hours') < RECENT_HOURS ? 4 : 1);
  const { supplement, payment, withdrawal, stop, consultation, verification } = PER_MILLE;
  if (chance < supplement) return supplementDetour(random);
  if (chance < supplement + payment)
    return { steps: [requestPayment(random), confirmPayment(random)], ends: false };
  if (chance < supplement + payment + withdrawal) return { steps: [withdraw()], ends: true };
  if (chance < supplement + payment + withdrawal + stop)
    return { steps: [stopFor('stop.subject-gone', 'Đối tượng của thủ tục không còn.', 0.3)], ends: true };
  const others = chance - (supplement + payment + withdrawal + stop);
  if (others < consultation && askedUnitId)
    return { steps: consultationSteps(random, askedUnitId), ends: false };
  if (others >= consultation && others < consultation + verification)
    return { steps: [recordVerification()], ends: false };
  return { steps: [], ends: false };
}

/** Most bring what was asked for within a week; from one in five nothing comes, and the dossier is stopped. */
function supplementDetour(random: Random): Detour {
  const restarts = random.next() < 0.5;
  if (random.next() < 0.8)
    return { steps: [requestSupplement(restarts), receiveSupplement(random)], ends: false };
  const text = 'Đã hết thời hạn bổ sung mà người nộp không bổ sung hồ sơ.';
  const stop = { ...stopFor('stop.not-supplemented', text, 0.2), wait: 9 * DAY };
  return { steps: [requestSupplement(restarts), stop], ends: true };
}

function requestSupplement(restarts: boolean): Step {
  const input = {
    reasonCode: restarts ? 'supplement.not-conforming' : 'supplement.clarification',
    reasonText: 'Thông tin trong tờ khai chưa khớp với giấy tờ kèm theo.',
    requested: ['Tờ khai đã sửa, có chữ ký của người yêu cầu'],
    legalGround: '',
  };
  return {
    role: 'handlingOfficer',
    share: 0.2,
    carryOut: (context, target) => dossiers.requestSupplement(context, target, input),
  };
}

function receiveSupplement(random: Random): Step {
  const supplied = { '1': { taken: 'yes' as const, form: 'original' as const, count: 1 } };
  return {
    role: 'receptionist',
    share: 0.2,
    wait: random.between(1, 5) * DAY,
    carryOut: (context, target) => dossiers.receiveSupplement(context, target, { supplied }),
  };
}

function requestPayment(random: Random): Step {
  const amountVnd = random.between(5, 400) * 10_000;
  const reasonText = 'Thông báo nộp nghĩa vụ tài chính của cơ quan thuế.';
  return {
    role: 'handlingOfficer',
    share: 0.2,
    carryOut: (context, target) => dossiers.requestPayment(context, target, { amountVnd, reasonText }),
  };
}

function confirmPayment(random: Random): Step {
  const receiptNumber = `BL ${random.between(1000, 9999)}`;
  return {
    role: 'receptionist',
    share: 0.2,
    wait: random.between(1, 4) * DAY,
    carryOut: (context, target) => dossiers.confirmPayment(context, target, { receiptNumber }),
  };
}

function stopFor(reasonCode: string, reasonText: string, share: number): Step {
  return {
    role: 'leader',
    share,
    carryOut: (context, target) => dossiers.stopDossier(context, target, { reasonCode, reasonText }),
  };
}

function withdraw(): Step {
  const reasonText = 'Công dân đề nghị rút hồ sơ để nộp lại sau.';
  return {
    role: 'receptionist',
    share: 0.3,
    carryOut: (context, target) => dossiers.withdrawDossier(context, target, { reasonText }),
  };
}

/** Most answer in time, some late, one in six not at all. */
function consultationSteps(random: Random, unitId: string): Step[] {
  const question = 'Đề nghị cho biết thông tin cư trú, hộ tịch của người yêu cầu tại địa phương.';
  const ask: Step = {
    role: 'handlingOfficer',
    share: 0.2,
    carryOut: (context, target) =>
      dossiers.asides.consultUnits(context, target, { unitIds: [unitId], question, workingDays: 1 }),
  };
  const answer = 'Thông tin người yêu cầu cung cấp phù hợp với sổ sách lưu tại đơn vị.';
  const reply: Step = {
    role: 'leader',
    elsewhere: true,
    share: 0.25 + random.next() * 0.3,
    carryOut: (context, target) =>
      dossiers.asides.answerConsultation(context, { dossierId: target.id, number: 1 }, { answer }, undefined),
  };
  return random.next() < 0.83 ? [ask, reply] : [ask];
}

function recordVerification(): Step {
  const record = {
    place: 'Trụ sở tổ dân phố nơi người yêu cầu cư trú',
    participants: ['Công chức thụ lý', 'Đại diện tổ dân phố', 'Người yêu cầu'],
    content: 'Xác minh nơi cư trú thực tế và các thông tin ghi trong tờ khai.',
    conclusion: 'Thông tin trong tờ khai đúng với thực tế.',
  };
  return {
    role: 'handlingOfficer',
    share: 0.3,
    carryOut: (context, target) =>
      dossiers.asides.recordVerification(context, target, {
        ...record,
        verifiedAt: context.clock.now().toString(),
      }),
  };
}
