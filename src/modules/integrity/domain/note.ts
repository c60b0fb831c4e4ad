import type { Pattern, Strength } from './patterns.ts';
import type { Evidence } from './suspicion.ts';

/** Tình trạng của cảnh báo: nobody has explained it, the leader has, the auditor has concluded. */
export const NOTE_STATES = ['open', 'explained', 'grounded', 'groundless'] as const;
export type NoteState = (typeof NOTE_STATES)[number];

/** Kết luận: the sign was right, or it has an honest cause. */
export const VERDICTS = ['grounded', 'groundless'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Cảnh báo thời hạn: a suspicion as it was raised; nobody changes or deletes it. */
export interface IntegrityNote {
  readonly id: string;
  readonly pattern: Pattern;
  readonly strength: Strength;
  readonly subjectKind: 'dossier' | 'unit';
  readonly subjectId: string;
  readonly unitId: string;
  readonly actorId: string | null;
  readonly explanation: string;
  readonly evidence: readonly Evidence[];
  readonly happenedAt: Temporal.Instant;
  readonly raisedAt: Temporal.Instant;
  readonly answerDueAt: Temporal.Instant;
  readonly settingsNumber: number;
  readonly state: NoteState;
}

/** Giải trình of the unit's leader. */
export interface Explanation {
  readonly number: number;
  readonly text: string;
  /** Written after the day by which it was due. */
  readonly late: boolean;
  readonly writtenBy: string;
  readonly writtenAt: Temporal.Instant;
}

/** Kết luận of the auditor. */
export interface Conclusion {
  readonly verdict: Verdict;
  readonly text: string;
  readonly concludedBy: string;
  readonly concludedAt: Temporal.Instant;
}

/** Has the auditor concluded? Then nothing is added any more. */
export function isConcluded({ state }: Pick<IntegrityNote, 'state'>): boolean {
  return state === 'grounded' || state === 'groundless';
}

/** The auditor concludes once the leader has explained, or has let the time for it pass. */
export function canConclude(
  note: Pick<IntegrityNote, 'state' | 'answerDueAt'>,
  now: Temporal.Instant,
): boolean {
  if (isConcluded(note)) return false;
  return note.state === 'explained' || Temporal.Instant.compare(now, note.answerDueAt) > 0;
}
