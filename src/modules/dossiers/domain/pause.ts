/** What a pause does to the clock: it stands still, or counts again from zero (NĐ 61/2018 art. 19(4)). */
export type ClockMode = 'pause' | 'restart';

/** Tạm dừng: a time in which the applicant has to act, because papers are wanted or money is due. */
export interface Pause {
  readonly number: number;
  readonly kind: 'supplement' | 'payment';
  /** The step from which it was asked for. */
  readonly stage: string;
  readonly clockMode: ClockMode;
  readonly reasonCode: string | null;
  readonly reasonText: string;
  /** Every paper or point wanted, in words; empty for a payment. */
  readonly requested: readonly string[];
  /** Căn cứ riêng of a second request of the same stage; '' for the first. */
  readonly legalGround: string;
  /** Asked for later than NĐ 61/2018 art. 19(4) allows. */
  readonly late: boolean;
  readonly amountVnd: number | null;
  readonly requestedBy: string;
  readonly startedAt: Temporal.Instant;
  /** Until when the applicant has to answer. */
  readonly answerDueAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | null;
  /** False when the dossier was stopped or withdrawn meanwhile; null while it lasts. */
  readonly answered: boolean | null;
}

/** Is it a request that needed a legal ground of its own? */
export function isRepeated(pause: Pick<Pause, 'kind' | 'legalGround'>): boolean {
  return pause.kind === 'supplement' && pause.legalGround !== '';
}
