import type { Grounds, WrittenClock } from '#modules/calendar/index.ts';
import type { DossierState } from '../dossier-state.ts';
import type { Timeliness } from '../timeliness.ts';

/** The shape of a statement; a reader that knows another one must not guess. */
export const STATEMENT_FORM = 'motcua/thoi-han/1';

/**
 * Bằng chứng thời hạn: what the office says of the clock of one dossier, with everything that is needed to compute it
 * again. It holds no name and nothing of a person. All moments are ISO 8601 in UTC.
 */
export interface DeadlineStatement {
  readonly form: typeof STATEMENT_FORM;
  readonly dossier: {
    readonly code: string;
    readonly procedureCode: string;
    readonly procedureName: string;
    readonly receivingUnit: string;
    readonly competentUnit: string;
  };
  readonly state: DossierState;
  /** When it was stated: what still runs is measured up to then. */
  readonly statedAt: string;
  readonly receivedAt: string;
  readonly endedAt: string | null;
  /** The input of the clock. */
  readonly clock: WrittenClock;
  /** Years on the way whose days off were not known: they are not counted. */
  readonly unknownYears: readonly number[];
  readonly claims: Claims;
}

/** What the office says came out. */
export interface Claims {
  /** Hạn trả given at the start of the clock; null for a procedure without a deadline. */
  readonly firstDueAt: string | null;
  /** Hạn trả after the pauses that the applicant ended. */
  readonly dueAt: string | null;
  /** Ngày hẹn lại of an apology; the due date stays what it is. */
  readonly extendedDueAt: string | null;
  readonly timeliness: Timeliness;
  /** Office minutes from the end (or from `statedAt`) to the due moment: negative is late; null without a due date. */
  readonly minutesLeft: number | null;
  readonly segments: readonly ClaimedSegment[];
}

/** A stretch of the clock's time, as it is shown. */
export interface ClaimedSegment extends Grounds {
  readonly kind: 'counted' | 'paused' | 'restarted';
  readonly from: string;
  /** Null while it lasts. */
  readonly to: string | null;
  readonly officeMinutes: number | null;
}

/** A statement with the installation's signature over its JSON text. */
export interface SignedStatement {
  readonly statement: DeadlineStatement;
  /** Ed25519, base64url, over the UTF-8 of `JSON.stringify(statement)`. */
  readonly signature: string;
}
