import type { Context } from '../context.ts';
import type { CountFigure, FigureQuery } from './figure.ts';

const AT_ONCE = 1000;

/**
 * The ids of all records behind a count, whoever may read them: to keep the list when a period is closed, and to compare
 * it later. In the order of the ids. Nothing of this is shown to the actor without asking for his rights.
 */
export async function recordIdsOf(
  context: Context,
  figure: CountFigure,
  query: FigureQuery,
): Promise<string[]> {
  if (figure.recordIds) return [...(await figure.recordIds(context, query))];
  const everybody: Context = { ...context, actor: { kind: 'system', name: 'figures' } };
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page = await figure.records(everybody, query, { after, size: AT_ONCE });
    ids.push(...page.rows.map(({ id }) => id));
    after = page.next;
  } while (after !== undefined);
  return ids.toSorted();
}
