/** Hai loại xin lỗi: for what is late (61 art. 19(9)), and for papers that the office lost (art. 21). */
export type ApologyKind = 'overdue' | 'lostPapers';

/** Cách giao văn bản xin lỗi. */
export const APOLOGY_CHANNELS = ['hand', 'postal', 'email', 'sms', 'phone'] as const;
export type ApologyChannel = (typeof APOLOGY_CHANNELS)[number];

export const APOLOGY_CHANNEL_WORDS: Readonly<Record<ApologyChannel, string>> = {
  hand: 'Trao tận tay',
  postal: 'Gửi bưu chính',
  email: 'Thư điện tử',
  sms: 'Tin nhắn SMS',
  phone: 'Điện thoại',
};

/** Bằng chứng đã giao. */
export interface ApologyDelivery {
  readonly channel: ApologyChannel;
  readonly deliveredAt: Temporal.Instant;
  readonly note: string;
  readonly fileId: string | null;
}

/** Văn bản xin lỗi: signed and sent; it never changes. */
export interface ApologyLetter {
  readonly number: number;
  readonly kind: ApologyKind;
  readonly reason: string;
  /** The due date that is or was missed; null for lost papers. */
  readonly dueAt: Temporal.Instant | null;
  /** By when it had to go out; null for lost papers. */
  readonly deadlineAt: Temporal.Instant | null;
  /** Ngày hẹn lại: at most one a dossier. */
  readonly newDueAt: Temporal.Instant | null;
  readonly lostPapers: readonly string[];
  /** Who lost them, in words. */
  readonly responsible: string | null;
  /** What having them made again costs the office, in đồng. */
  readonly costVnd: number | null;
  readonly draftedBy: string;
  readonly signedBy: string;
  readonly signedAt: Temporal.Instant;
  /** Signed after its deadline: for ever. */
  readonly late: boolean;
  readonly delivery: ApologyDelivery | null;
}

/** How a dossier stands with its apology. */
export const APOLOGY_STATES = ['missing', 'late', 'inTime'] as const;
export type ApologyState = (typeof APOLOGY_STATES)[number];

export const APOLOGY_STATE_WORDS: Readonly<Record<ApologyState, string>> = {
  missing: 'Chưa xin lỗi',
  late: 'Xin lỗi muộn',
  inTime: 'Đã xin lỗi đúng hạn',
};

/**
 * Chưa xin lỗi, xin lỗi muộn: missing when the dossier is or was overdue without a letter for the date that it missed;
 * undefined when there was no need of one.
 */
export function apologyStateOf(
  isOverdue: boolean,
  dueAt: Temporal.Instant | null,
  letters: readonly Pick<ApologyLetter, 'kind' | 'dueAt' | 'late'>[],
): ApologyState | undefined {
  const own = letters.filter(({ kind }) => kind === 'overdue');
  const apologised = own.some((letter) => dueAt !== null && letter.dueAt?.equals(dueAt));
  if (isOverdue && !apologised) return 'missing';
  if (own.some(({ late }) => late)) return 'late';
  return own.length > 0 ? 'inTime' : undefined;
}

/** Ngày hẹn lại: the new date of the one extension that a dossier may have; null where there is none. */
export function extendedDueAt(letters: readonly Pick<ApologyLetter, 'newDueAt'>[]): Temporal.Instant | null {
  return letters.find(({ newDueAt }) => newDueAt !== null)?.newDueAt ?? null;
}

/** Has the dossier had its extension? */
export function isExtended(letters: readonly Pick<ApologyLetter, 'newDueAt'>[]): boolean {
  return extendedDueAt(letters) !== null;
}
