import type { Context } from '#platform/context.ts';
import type { FigureRecord } from '#platform/figures/figure.ts';
import { getFigure } from '#platform/figures/read-figure.ts';
import { Problem } from '#platform/problem.ts';
import { readFigureKey } from '../form/figure-key.ts';
import { closedFigures } from '../sql/closings.ts';

/** A page of what a closing froze behind one of its figures. */
interface ClosedPage {
  /** The figure itself. */
  readonly value: number;
  readonly ids: readonly string[];
  /** After which id the following page begins; null on the last. */
  readonly next: string | null;
}

/** The records behind a closed figure, in the order of their ids. @throws Problem notFound for a key that the report has not */
export async function pageOfClosedRecords(
  context: Context,
  reportId: string,
  key: string,
  { after = '', limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<ClosedPage> {
  const [closed] = await closedFigures(context, reportId, key);
  if (!closed) throw new Problem('notFound', 'reports.no-such-closed-figure');
  const rest = closed.records.filter((id) => id > after);
  const ids = rest.slice(0, limit);
  return { value: closed.value, ids, next: rest.length > limit ? (ids.at(-1) ?? null) : null };
}

/** Records as they are today, with the reader's rights: what he may not see is counted. */
export async function readableRecords(
  context: Context,
  key: string,
  ids: readonly string[],
): Promise<{
  readonly noun: string;
  readonly columns: readonly string[];
  readonly rows: readonly FigureRecord[];
  readonly hidden: number;
}> {
  const figure = getFigure(context, readFigureKey(key).figure);
  if (figure.kind !== 'count') throw new Error(`${key} counts nothing`);
  const rows = (await figure.readable?.(context, ids)) ?? [];
  return { noun: figure.noun, columns: figure.columns, rows, hidden: ids.length - rows.length };
}
