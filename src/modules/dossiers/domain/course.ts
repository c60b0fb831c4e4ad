import type { DossierState } from './dossier-state.ts';

/** The way of a dossier through its states, as its history tells it: for what learns from the past. */
export interface DossierCourse {
  readonly dossierId: string;
  readonly code: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly state: DossierState;
  readonly receivedAt: Temporal.Instant;
  readonly dueAt: Temporal.Instant | null;
  readonly endedAt: Temporal.Instant | null;
  /** In the order of the history, from the receipt on. */
  readonly steps: readonly CourseStep[];
}

export interface CourseStep {
  /** The state from then on. */
  readonly state: DossierState;
  readonly at: Temporal.Instant;
  readonly officerId: string | null;
  /** The due date as it was promised from then on; undefined where the step says nothing of it. */
  readonly dueAt: Temporal.Instant | null | undefined;
}
