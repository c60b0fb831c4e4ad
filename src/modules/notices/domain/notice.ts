/** Kênh gửi thông báo. */
export const NOTICE_CHANNELS = ['email', 'sms', 'zalo'] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/** Tình trạng của thông báo: `waiting` also between two attempts; `cancelled` by an officer. */
export const NOTICE_STATES = ['waiting', 'sending', 'sent', 'failed', 'cancelled'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/**
 * Mẫu thông báo: the steps of which the citizen is told (61 art. 17, 19, 21; 118 art. 17, 19-21; every change at once:
 * NĐ 224/2026 art. 15(1)(g)).
 */
export const NOTICE_TEMPLATES = [
  'received',
  'transferAccepted',
  'intakeRefused',
  'supplementRequested',
  'supplementReceived',
  'paymentRequested',
  'paymentConfirmed',
  'stopped',
  'withdrawn',
  'refused',
  'resultReady',
  'returned',
  'resultCorrected',
  'apologised',
  'papersLost',
] as const;
export type NoticeTemplate = (typeof NOTICE_TEMPLATES)[number];

/** What the texts are filled with: no name, address or identity number of a person. */
export interface NoticeParams {
  readonly code: string;
  readonly procedureName: string;
  /** Instant, ISO 8601 */
  readonly dueAt?: string | undefined;
  /** Ngày hẹn lại; instant, ISO 8601 */
  readonly newDueAt?: string | undefined;
  /** Until when the applicant has to answer; instant, ISO 8601 */
  readonly answerDueAt?: string | undefined;
  /** What the applicant has to pay, in đồng */
  readonly amountVnd?: number | undefined;
  /** The coded reason's name, never what an officer wrote: that may name people. */
  readonly reason?: string | undefined;
  /** Where the citizen goes: name, address and telephone of the receiving unit. */
  readonly officeName: string;
  readonly officeAddress?: string | undefined;
  readonly officePhone?: string | undefined;
  /** Below the public address of the installation. */
  readonly lookUpPath: string;
  /** The record's own page, for officers. */
  readonly subjectPath: string;
}

/** Thông báo cho người dân, as lists show it: the recipient behind dots. */
export interface Notice {
  readonly id: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly template: NoticeTemplate;
  readonly channel: NoticeChannel;
  readonly unitId: string;
  readonly maskedRecipient: string;
  readonly params: NoticeParams;
  readonly state: NoticeState;
  readonly attempts: number;
  readonly nextAttemptAt: Temporal.Instant;
  readonly sentAt: Temporal.Instant | null;
  readonly providerMessageId: string | null;
  readonly lastError: string | null;
  readonly createdAt: Temporal.Instant;
}

/** The deeds an officer can do to a notice, and in which states. */
const NOTICE_VERBS = {
  retry: ['failed', 'cancelled'],
  cancel: ['waiting', 'failed'],
} as const satisfies Record<string, readonly NoticeState[]>;
export type NoticeVerb = keyof typeof NOTICE_VERBS;

/** Can this be done to a notice in this state? */
export function canDo(verb: NoticeVerb, state: NoticeState): boolean {
  return (NOTICE_VERBS[verb] as readonly NoticeState[]).includes(state);
}
