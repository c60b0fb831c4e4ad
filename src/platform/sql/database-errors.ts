import pg from 'pg';
import { Problem } from '../problem.ts';

/**
 * Constraint name → the Problem the user reads. Modules name their constraints; a constraint without an entry
 * is a fault of the program and stays an ordinary error (500).
 */
const constraints = new Map<string, () => Problem>();

/** Says what a broken constraint means to the user. Called by a module's sql/ when it is loaded. */
export function explainConstraint(name: string, problem: () => Problem): void {
  constraints.set(name, problem);
}

/** Two transactions in each other's way (40001, 40P01), or a row locked by another (55P03): try again. */
const BUSY = new Set(['40001', '40P01', '55P03']);

/** Runs `work`; a refusal of the database becomes the Problem registered for it. */
export async function translateDatabaseErrors<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw problemOf(error) ?? error;
  }
}

function problemOf(error: unknown): Problem | undefined {
  if (!(error instanceof pg.DatabaseError)) return undefined;
  if (error.code && BUSY.has(error.code)) return new Problem('conflict', 'platform.busy');
  return error.constraint ? constraints.get(error.constraint)?.() : undefined;
}
