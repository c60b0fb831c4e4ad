/** Lấy ý kiến: an opinion asked of another unit, with a deadline of its own (61 art. 19(5)). The clock runs on meanwhile. */
export interface Consultation {
  readonly number: number;
  /** Who is asked. */
  readonly unitId: string;
  readonly question: string;
  readonly askedBy: string;
  readonly askedAt: Temporal.Instant;
  readonly workingDays: number;
  readonly dueAt: Temporal.Instant;
  readonly answer: ConsultationAnswer | null;
}

export interface ConsultationAnswer {
  readonly text: string;
  readonly fileId: string | null;
  readonly answeredBy: string;
  readonly answeredAt: Temporal.Instant;
}

/** Trả lời muộn: answered after the deadline, for ever; or not answered while it is past at `now`. */
export function isLateConsultation(
  consultation: Pick<Consultation, 'dueAt' | 'answer'>,
  now: Temporal.Instant,
): boolean {
  return Temporal.Instant.compare(consultation.answer?.answeredAt ?? now, consultation.dueAt) > 0;
}
