import type { DossierTrace, TraceEvent } from '#modules/dossiers/index.ts';
import {
  type DetectorGrounds,
  isNearlyDue,
  lastOf,
  minutesAllowed,
  minutesBetween,
  minutesLeft,
} from '../grounds.ts';
import { type Suspicion, suspectDossier } from '../suspicion.ts';

const DAY_MINUTES = 24 * 60;
const END_EVENTS = [
  'dossier.result-signed-off',
  'dossier.refused',
  'dossier.stopped',
  'dossier.withdrawn',
] as const;
/** Work that has no business after the end. */
const WORK_EVENTS = [
  'dossier.handed-over',
  'dossier.assigned',
  'dossier.appraised',
  'dossier.submitted',
  'dossier.approved',
  'dossier.sent-back',
  'dossier.supplement-requested',
  'dossier.payment-requested',
];
const CORRECTED = 'dossier.result-corrected';

/**
 * Đóng rồi mở lại: work goes on after the dossier was closed; or it was closed just before it was due with a result
 * that had to be replaced within days.
 */
export function closedAndReopened(trace: DossierTrace, grounds: DetectorGrounds): Suspicion[] {
  const { lastMinutes, withinDays } = grounds.settings.closedAndReopened.thresholds;
  const ended = trace.events.find(({ type }) => (END_EVENTS as readonly string[]).includes(type));
  if (!ended) return [];
  const after = trace.events.filter(({ seq }) => seq > ended.seq);
  const work = after.find(({ type }) => WORK_EVENTS.includes(type));
  if (work) return reopened(trace, 'strong', ended, work);
  const corrected = after.find(({ type }) => type === CORRECTED);
  if (!corrected || !isJustInTime(grounds, trace, ended, lastMinutes)) return [];
  const days = minutesBetween(ended.occurredAt, corrected.occurredAt) / DAY_MINUTES;
  return days <= withinDays ? reopened(trace, 'medium', ended, corrected) : [];
}

function reopened(trace: DossierTrace, strength: 'medium' | 'strong', ended: TraceEvent, work: TraceEvent) {
  const facts = { ended: ended.occurredAt, reopened: work.occurredAt };
  return suspectDossier(trace, 'closedAndReopened', { strength, events: [ended, work], facts });
}

/** Closed before it was due, but only just. */
function isJustInTime(
  grounds: DetectorGrounds,
  trace: DossierTrace,
  ended: TraceEvent,
  lastMinutes: number,
): boolean {
  const left = minutesLeft(grounds, trace, ended);
  return left !== undefined && left >= 0 && isNearlyDue(grounds, trace, ended, lastMinutes);
}

/** Chuyển lại nhiều lần quanh ngày hẹn: submitted and sent back again and again about the moment it is due. */
export function sentBackAtDue(trace: DossierTrace, grounds: DetectorGrounds): Suspicion[] {
  const { times, minutesAround } = grounds.settings.sentBackAtDue.thresholds;
  const events = trace.events.filter((event) => {
    if (event.type !== 'dossier.sent-back') return false;
    const left = minutesLeft(grounds, trace, event);
    const allowed = minutesAllowed(grounds, trace) ?? 0;
    return left !== undefined && Math.abs(left) <= Math.min(minutesAround, allowed / 4);
  });
  if (events.length < times) return [];
  const facts = { times: events.length };
  return suspectDossier(trace, 'sentBackAtDue', { strength: 'medium', events, facts });
}

const BROKEN_OFF = ['dossier.stopped', 'dossier.withdrawn'] as const;

/** Dừng, rút rồi nộp lại: broken off when the time was nearly over, and the same person's same request comes in anew. */
export function closedAndResubmitted(trace: DossierTrace, grounds: DetectorGrounds): Suspicion[] {
  const thresholds = grounds.settings.closedAndResubmitted.thresholds;
  return resubmitted(trace, grounds, BROKEN_OFF, { pattern: 'closedAndResubmitted', ...thresholds });
}

/** Từ chối ngày cuối rồi nhận lại: refused when the time was nearly over, and taken in anew soon after. */
export function refusedAndResubmitted(trace: DossierTrace, grounds: DetectorGrounds): Suspicion[] {
  const thresholds = grounds.settings.refusedAndResubmitted.thresholds;
  return resubmitted(trace, grounds, ['dossier.refused'], {
    pattern: 'refusedAndResubmitted',
    ...thresholds,
  });
}

interface Resubmission {
  readonly pattern: 'closedAndResubmitted' | 'refusedAndResubmitted';
  readonly lastMinutes: number;
  readonly withinDays: number;
}

function resubmitted(
  trace: DossierTrace,
  grounds: DetectorGrounds,
  types: readonly string[],
  { pattern, lastMinutes, withinDays }: Resubmission,
): Suspicion[] {
  const ended = trace.events.findLast(({ type }) => types.includes(type));
  const [later] = trace.laterOnes;
  if (!ended || !later) return [];
  const left = minutesLeft(grounds, trace, ended);
  if (left === undefined || !isNearlyDue(grounds, trace, ended, lastMinutes)) return [];
  const days = minutesBetween(ended.occurredAt, later.receivedAt) / DAY_MINUTES;
  if (days < 0 || days > withinDays) return [];
  const facts = { minutes: Math.max(0, Math.round(left)), days: Math.ceil(days), again: later.receivedAt };
  return suspectDossier(trace, pattern, { strength: 'medium', events: [ended], facts });
}

/** Gắn kết quả sau khi trả: the result's file is younger than its return, or was recorded only after it. */
export function resultAfterReturn(trace: DossierTrace, { settings }: DetectorGrounds): Suspicion[] {
  const { toleranceMinutes } = settings.resultAfterReturn.thresholds;
  const returned = trace.events.find(({ type }) => type === 'dossier.result-returned');
  if (!returned || !trace.result || lastOf(trace, CORRECTED)) return [];
  const late = minutesBetween(returned.occurredAt, trace.result.storedAt);
  const signed = trace.events.find(({ seq, type }) => seq > returned.seq && type === END_EVENTS[0]);
  if (late <= toleranceMinutes && !signed) return [];
  const facts = { returned: returned.occurredAt, stored: trace.result.storedAt };
  const events = signed ? [returned, signed] : [returned];
  return suspectDossier(trace, 'resultAfterReturn', { strength: 'strong', events, facts });
}

/** Tệp kết quả không khớp lúc ký: other bytes than were signed off, or bytes stored at another time. */
export function resultFileMismatch(trace: DossierTrace, { settings }: DetectorGrounds): Suspicion[] {
  const { toleranceMinutes } = settings.resultFileMismatch.thresholds;
  const signed = lastOf(trace, 'dossier.result-signed-off');
  if (!signed || !trace.result || lastOf(trace, CORRECTED)) return [];
  const { sha256, storedAt } = trace.result;
  const replaced = typeof signed.data.sha256 === 'string' && signed.data.sha256 !== sha256;
  if (!replaced && Math.abs(minutesBetween(signed.occurredAt, storedAt)) <= toleranceMinutes) return [];
  const facts = { signed: signed.occurredAt, stored: storedAt, why: replaced ? 'replaced' : 'time' };
  return suspectDossier(trace, 'resultFileMismatch', { strength: 'strong', events: [signed], facts });
}
