export const MESSAGE_STATES = ['waiting', 'sending', 'sent', 'failed', 'cancelled'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** Bản tin đồng bộ: what the national portal is told of one event of a dossier. */
export interface NationalMessage {
  readonly id: string;
  readonly dossierId: string;
  /** Number of the event in the history of its dossier; messages of one dossier go out in this order. */
  readonly seq: number;
  readonly eventType: string;
  readonly unitId: string | null;
  readonly happenedAt: Temporal.Instant;
  readonly state: MessageState;
  readonly attempts: number;
  readonly nextAttemptAt: Temporal.Instant;
  readonly giveUpAt: Temporal.Instant;
  readonly sentAt: Temporal.Instant | null;
  readonly lastError: string | null;
  readonly createdAt: Temporal.Instant;
}

/** Đồng bộ liên thông within ten minutes of the step (NĐ 63/2024 art. 7(4)); what takes longer raises the alarm. */
export const ALARM_AFTER = { minutes: 10 } as const;

/** Not told within ten minutes of the step, and still not told. */
export function isLate(
  { state, happenedAt }: Pick<NationalMessage, 'state' | 'happenedAt'>,
  now: Temporal.Instant,
): boolean {
  if (state === 'sent' || state === 'cancelled') return false;
  return Temporal.Instant.compare(happenedAt.add(ALARM_AFTER), now) < 0;
}

/** What an administrator may do with a message in this state. */
export function canDo(verb: 'retry' | 'cancel', state: MessageState): boolean {
  return verb === 'retry'
    ? state === 'failed' || state === 'cancelled'
    : state === 'failed' || state === 'waiting';
}

/** Who sends it now has it for so long; longer than the time-outs of the calls together. */
export const LEASE = { minutes: 3 } as const;

/** So long it is tried again by itself. */
export const KEEPS_TRYING = { hours: 72 } as const;

/** At last it is tried every half hour. */
export const LONGEST_PAUSE_MINUTES = 30;
