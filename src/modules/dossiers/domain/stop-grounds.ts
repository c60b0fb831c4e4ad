import { Problem } from '#platform/problem.ts';
import type { Pause } from './pause.ts';

/** Reasons that rest on an applicant's silence, with what he did not answer. */
const SILENCE: Readonly<Record<string, Pause['kind']>> = {
  'stop.not-supplemented': 'supplement',
  'stop.not-paid': 'payment',
};

/**
 * Who has not answered is only late once his time is over.
 * @throws Problem conflict `dossiers.answer-not-overdue` if nothing is waited for, or there is time left
 */
export function refuseEarlyStop(reasonCode: string, open: Pause | undefined, now: Temporal.Instant): void {
  const kind = SILENCE[reasonCode];
  if (kind === undefined) return;
  const overdue = open?.kind === kind && Temporal.Instant.compare(now, open.answerDueAt) > 0;
  if (!overdue) throw new Problem('conflict', 'dossiers.answer-not-overdue');
}
