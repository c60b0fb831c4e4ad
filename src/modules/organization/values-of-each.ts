import type { Context } from '#platform/context.ts';
import type { CountFigure, FigureQuery } from '#platform/figures/figure.ts';
import { presentUnitOf } from './counted-units.ts';
import { listUnits } from './read-units.ts';

/**
 * A count at each of these units, with everything below it: one question for all of them, asked of `whole`, a unit above
 * them. None of the units may lie below another. So a ranking of a hundred communes costs little more than one of ten.
 */
export async function valuesOfEach(
  context: Context,
  figure: CountFigure,
  whole: FigureQuery,
  unitIds: readonly string[],
): Promise<Map<string, number>> {
  const query: FigureQuery = { ...whole, scope: 'subtree' };
  const values = new Map(unitIds.map((id) => [id, 0]));
  if (figure.valueOfEach) {
    for (const { key, value } of await figure.valueOfEach(context, query, unitIds)) values.set(key, value);
    return values;
  }
  const ownerOf = await ownerAmong(context, query, new Set(unitIds));
  for (const { key, value } of await figure.parts(context, query, 'unit')) {
    const owner = ownerOf(key);
    if (owner !== undefined) values.set(owner, (values.get(owner) ?? 0) + value);
  }
  return values;
}

/** Which of the units a unit lies under, seen as the question sees mergers. */
async function ownerAmong(
  context: Context,
  { organization }: FigureQuery,
  owners: ReadonlySet<string>,
): Promise<(unitId: string) => string | undefined> {
  const presentOf = await presentUnitOf(context, organization);
  const paths = new Map((await listUnits(context)).map(({ id, path }) => [id, path]));
  return (unitId) => paths.get(presentOf(unitId))?.find((id) => owners.has(id));
}
