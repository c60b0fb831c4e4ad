import { valuesOfEach } from '#modules/organization/index.ts';
import type { Context } from '#platform/context.ts';
import type { CountFigure, FigureQuery } from '#platform/figures/figure.ts';
import type { FigureReader } from '../criteria/evaluate.ts';

function countsOf({ registry }: Pick<Context, 'registry'>, codes: readonly string[]): CountFigure[] {
  return registry.figures.filter(
    (figure): figure is CountFigure => figure.kind === 'count' && codes.includes(figure.code),
  );
}

/** The values of these figures at one unit; a code that no module declares stays unknown. */
export async function readCounts(
  context: Context,
  codes: readonly string[],
  query: FigureQuery,
): Promise<FigureReader> {
  const values = new Map<string, number>();
  for (const figure of countsOf(context, codes)) values.set(figure.code, await figure.value(context, query));
  return (code) => values.get(code);
}

/** The same for many units below the one asked about, each with everything below it; each figure is asked once for all of them. */
export async function readCountsOfEach(
  context: Context,
  codes: readonly string[],
  whole: FigureQuery,
  unitIds: readonly string[],
): Promise<Map<string, FigureReader>> {
  const values = new Map<string, ReadonlyMap<string, number>>();
  for (const figure of countsOf(context, codes))
    values.set(figure.code, await valuesOfEach(context, figure, whole, unitIds));
  return new Map(unitIds.map((id) => [id, (code) => values.get(code)?.get(id)]));
}
