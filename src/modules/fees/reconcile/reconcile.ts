import { subtreeIds } from '#modules/organization/index.ts';
import { authorize } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { type Match, matchStatement } from '../domain/match-statement.ts';
import {
  type DifferenceNote,
  findStatement,
  notesOfDay,
  ordersOfDay,
  type StatementKey,
} from '../sql/statements.ts';

/** One line of the list, with what an officer wrote about it. */
export interface ReconciledLine extends Match {
  readonly note: DifferenceNote | undefined;
}

export interface Reconciliation {
  /** When the platform's list came; undefined while there is none, and then there are no lines. */
  readonly importedAt: Temporal.Instant | undefined;
  readonly lines: readonly ReconciledLine[];
}

/** Đối soát một ngày: the platform's latest list against our orders of a unit and those below it. */
export async function reconcile(context: Context, key: StatementKey): Promise<Reconciliation> {
  authorize(context, 'fees.read', key.unitId);
  const statement = await findStatement(context, key);
  if (!statement) return { importedAt: undefined, lines: [] };
  const unitIds = await subtreeIds(context, key.unitId);
  const listed = statement.lines.map(({ orderReference }) => orderReference);
  const orders = await ordersOfDay(context, key, unitIds, listed);
  const notes = new Map((await notesOfDay(context, key)).map((note) => [note.orderReference, note]));
  const lines = matchStatement(orders, statement.lines).map((match) => ({
    ...match,
    note: notes.get(match.orderReference),
  }));
  return { importedAt: statement.importedAt, lines };
}
