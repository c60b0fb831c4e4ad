import type { NationalState } from './national-state.ts';

export type ImportFormat = 'csv' | 'xlsx' | 'jsonl';

/** What became of the rows of a file; `rows` is the sum of the others. */
export interface ImportCounts {
  readonly rows: number;
  readonly imported: number;
  readonly unchanged: number;
  readonly changed: number;
  readonly rejected: number;
}

/** Accepted rows in all, by national state (`10`) and by month of receipt (`2026-03`; of submission, where there was no receipt). */
export interface ImportTotals {
  readonly total: number;
  readonly states: Readonly<Record<string, number>>;
  readonly months: Readonly<Record<string, number>>;
}

/** What the sender says his file holds; what he does not say is not compared. */
export interface ImportClaims {
  readonly total?: number | undefined;
  readonly states?: Readonly<Record<string, number>> | undefined;
  readonly months?: Readonly<Record<string, number>> | undefined;
}

export interface NewImport {
  readonly fileName: string;
  readonly sha256: string;
  /** bytes */
  readonly size: number;
  readonly format: ImportFormat;
  readonly fileId: string | null;
  readonly claimed: ImportClaims;
}

/** Một lần nhập hồ sơ: a file of dossiers that came from another system. */
export interface DossierImport extends NewImport {
  readonly id: string;
  readonly state: 'running' | 'done' | 'failed';
  readonly fault: string | null;
  readonly startedAt: Temporal.Instant;
  readonly startedByName: string;
  readonly finishedAt: Temporal.Instant | null;
  /** Lines of the file that have been worked off. */
  readonly linesDone: number;
  readonly counts: ImportCounts;
  readonly found: ImportTotals;
}

/** One line of the reconciliation: what was found, what was claimed (null = nothing), and the difference. */
export interface Reconciled {
  readonly key: string;
  readonly found: number;
  readonly claimed: number | null;
  readonly difference: number | null;
}

/** Đối chiếu: found against claimed, key by key; what only one of the two names stands there too. */
export function reconcile(
  found: Readonly<Record<string, number>>,
  claimed: Readonly<Record<string, number>> | undefined,
): Reconciled[] {
  const keys = [...new Set([...Object.keys(found), ...Object.keys(claimed ?? {})])];
  return keys
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((key) => reconciled(key, found[key] ?? 0, claimed && (claimed[key] ?? 0)));
}

export function reconciled(key: string, found: number, claimed: number | undefined): Reconciled {
  return { key, found, claimed: claimed ?? null, difference: claimed === undefined ? null : found - claimed };
}

/** Counts while a file is read. */
export interface Tally {
  add(state: NationalState, month: string): void;
  totals(): ImportTotals;
}

/** Goes on from what was counted before. */
export function makeTally(start: ImportTotals): Tally {
  let { total } = start;
  const states: Record<string, number> = { ...start.states };
  const months: Record<string, number> = { ...start.months };
  return {
    add(state, month) {
      total += 1;
      states[state] = (states[state] ?? 0) + 1;
      months[month] = (months[month] ?? 0) + 1;
    },
    totals: () => ({ total, states: { ...states }, months: { ...months } }),
  };
}
