import type { Context } from '#platform/context.ts';
import type { CountFigure, FigureQuery } from '#platform/figures/figure.ts';
import { getFigure } from '#platform/figures/read-figure.ts';
import { recordIdsOf } from '#platform/figures/record-ids.ts';
import { readFigureKey } from '../form/figure-key.ts';

/** A figure of a report, as its key tells. */
interface Keyed {
  readonly key: string;
  readonly count: CountFigure;
  /** What it is narrowed by beside the field; undefined field: all of them. */
  readonly query: FigureQuery;
}

/**
 * The records that make each of these figures of a report today, in the order of their ids; `whole` = what the report asks.
 * What differs only by the field is read together: a form has some twenty fields in each column.
 * @throws Error for a figure that opens none
 */
export async function recordsOfKeys(
  context: Context,
  whole: FigureQuery,
  keys: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const asked = keys.map((key) => keyed(context, whole, key));
  const alike = Map.groupBy(asked, ({ count, query }) =>
    JSON.stringify([count.code, { ...query, field: undefined }]),
  );
  const found = new Map<string, readonly string[]>();
  for (const same of alike.values()) {
    const byField = await fieldsOf(context, same);
    for (const { key, count, query } of same) {
      const ids = query.field === undefined ? undefined : byField?.get(query.field);
      if (byField && query.field !== undefined) found.set(key, (ids ?? []).toSorted());
      else if (byField) found.set(key, [...byField.values()].flat().toSorted());
      else found.set(key, await recordIdsOf(context, count, query));
    }
  }
  return new Map(keys.map((key) => [key, found.get(key) ?? []]));
}

function keyed(context: Context, whole: FigureQuery, key: string): Keyed {
  const { figure: code, narrow } = readFigureKey(key);
  const count = getFigure(context, code);
  if (count.kind !== 'count') throw new Error(`${code} is no count: it opens no records`);
  const place = { unitId: narrow.unitId ?? whole.unitId, scope: narrow.scope ?? whole.scope };
  return { key, count, query: { ...whole, ...narrow, ...place } };
}

/** All records by field, where several are asked for and the figure can tell them at once. */
async function fieldsOf(
  context: Context,
  [first, second]: readonly Keyed[],
): Promise<ReadonlyMap<string, readonly string[]> | undefined> {
  if (!first || !second || !first.count.idsByField) return undefined;
  const { field: _, ...query } = first.query;
  return first.count.idsByField(context, query);
}
