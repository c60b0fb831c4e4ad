/** Biên bản xác minh (61 art. 19(3)): when and where something was looked at, who was there, what was found. */
export interface VerificationRecord {
  readonly number: number;
  readonly verifiedAt: Temporal.Instant;
  readonly place: string;
  /** One line each: name, and for whom. */
  readonly participants: readonly string[];
  readonly content: string;
  /** Kết luận; '' where none was drawn. */
  readonly conclusion: string;
  readonly fileId: string | null;
  readonly writtenBy: string;
  readonly writtenAt: Temporal.Instant;
}
