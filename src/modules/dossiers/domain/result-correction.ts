/** Who found the mistake in a result. */
export const FOUND_BY = ['citizen', 'office', 'inspection', 'other'] as const;
export type FoundBy = (typeof FOUND_BY)[number];

/** What the screens call them. */
export const FOUND_BY_WORDS: Readonly<Record<FoundBy, string>> = {
  citizen: 'Công dân phản ánh',
  office: 'Cơ quan giải quyết tự phát hiện',
  inspection: 'Thanh tra, kiểm tra phát hiện',
  other: 'Nguồn khác',
};

/**
 * Đính chính kết quả (61 art. 21): the authority replaces a result that was wrong, bears the cost and apologises. Both files
 * are kept.
 */
export interface ResultCorrection {
  readonly number: number;
  readonly foundBy: FoundBy;
  /** Sai sót: what is wrong in the old result. */
  readonly fault: string;
  /** Lời xin lỗi, as the citizen reads it. */
  readonly apology: string;
  readonly oldFileId: string;
  readonly oldResultNumber: string | null;
  readonly newFileId: string;
  readonly newResultNumber: string | null;
  readonly correctedBy: string;
  readonly correctedAt: Temporal.Instant;
}
