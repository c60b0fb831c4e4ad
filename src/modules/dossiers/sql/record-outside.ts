import { type EventFact, record } from '#platform/audit/record.ts';
import type { Context } from '#platform/context.ts';

const MOST_TRIES = 20;
const UNIQUE_VIOLATION = '23505';

/**
 * Records what happened while a page was drawn. Such a context works on the pool, not in a transaction: the event's insert
 * is one statement and commits by itself, so it is kept even if the page then cannot be drawn. Two of the same moment may
 * want the same number in the subject's history; who comes second takes the next. In a test it joins the test's transaction.
 */
export async function recordOutside(context: Context, fact: EventFact): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await record(context, fact);
    } catch (error) {
      if (context.db.isTransaction || tries === MOST_TRIES || !isTaken(error)) throw error;
    }
  }
}

function isTaken(error: unknown): boolean {
  return (error as { code?: unknown }).code === UNIQUE_VIOLATION;
}
