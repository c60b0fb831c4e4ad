import type { Channel } from './channel.ts';
import type { DossierState } from './dossier-state.ts';
import type { Pause } from './pause.ts';

/** One event of a dossier as its history keeps it. */
export interface TraceEvent {
  /** UUID of version 7: holds the moment at which the row was made. */
  readonly id: string;
  /** Position in the history, from 1. */
  readonly seq: number;
  readonly type: string;
  readonly occurredAt: Temporal.Instant;
  readonly actorId: string | null;
  readonly unitId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The file that is the dossier's result now. */
export interface TraceResult {
  readonly sha256: string;
  readonly storedAt: Temporal.Instant;
  /** Ids of other dossiers whose result has the same bytes; some of them, if they are many. */
  readonly sharedWith: readonly string[];
}

/**
 * Dấu vết của hồ sơ: the row as it stands beside everything that was recorded about it, without anything personal. For
 * whoever compares the two: the figures of the row must follow from the events.
 */
export interface DossierTrace {
  readonly id: string;
  readonly code: string;
  readonly state: DossierState;
  readonly channel: Channel;
  readonly receivingUnitId: string;
  readonly competentUnitId: string;
  readonly submitterId: string | null;
  readonly submittedAt: Temporal.Instant;
  readonly receivedAt: Temporal.Instant | null;
  readonly dueAt: Temporal.Instant | null;
  readonly endedAt: Temporal.Instant | null;
  readonly returnedAt: Temporal.Instant | null;
  /** When the result was handed over, by the record of it. */
  readonly handedOverAt: Temporal.Instant | null;
  /** By their number. */
  readonly events: readonly TraceEvent[];
  readonly pauses: readonly Pause[];
  readonly result: TraceResult | null;
  /** Dossiers of the same owner and procedure that came within a month after this one was refused or broken off. */
  readonly laterOnes: readonly { readonly id: string; readonly receivedAt: Temporal.Instant }[];
}
