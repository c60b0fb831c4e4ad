import type { Unit } from '#modules/organization/index.ts';
import { presentUnitOf } from '#modules/organization/index.ts';
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

/**
 * The same for many units, each with everything below it: figures that know their parts by unit are read once for all of
 * them, under `whole`, a unit above them.
 */
export async function readCountsOfEach(
  context: Context,
  codes: readonly string[],
  whole: FigureQuery,
  { units, all }: { readonly units: readonly Unit[]; readonly all: readonly Unit[] },
): Promise<Map<string, FigureReader>> {
  const values = new Map(units.map(({ id }) => [id, new Map<string, number>()]));
  const ownerOf = ownerAmong(units, all, await presentUnitOf(context, whole.organization));
  for (const figure of countsOf(context, codes)) {
    if (figure.dimensions.includes('unit')) {
      for (const own of values.values()) own.set(figure.code, 0);
      for (const { key, value } of await figure.parts(context, whole, 'unit')) {
        const own = values.get(ownerOf(key) ?? '');
        own?.set(figure.code, (own.get(figure.code) ?? 0) + value);
      }
    } else
      for (const [unitId, own] of values)
        own.set(figure.code, await figure.value(context, { ...whole, unitId, scope: 'subtree' }));
  }
  return new Map([...values].map(([unitId, own]) => [unitId, (code: string) => own.get(code)]));
}

/** Which of the units a unit lies under, seen as the question sees mergers. */
function ownerAmong(
  units: readonly Unit[],
  all: readonly Unit[],
  presentOf: (unitId: string) => string,
): (unitId: string) => string | undefined {
  const ids = new Set(units.map(({ id }) => id));
  const paths = new Map(all.map(({ id, path }) => [id, path]));
  return (unitId) => paths.get(presentOf(unitId))?.find((id) => ids.has(id));
}
