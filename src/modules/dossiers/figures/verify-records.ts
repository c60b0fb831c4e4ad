import { isOpenOn, listUnits, type Unit, valuesOfEach } from '#modules/organization/index.ts';
import type { Context } from '#platform/context.ts';
import type { CountFigure, FigureQuery } from '#platform/figures/figure.ts';
import { recordIdsOf } from '#platform/figures/record-ids.ts';
import {
  daysOfPeriod,
  legalQuarterOf,
  type PeriodKind,
  periodName,
  type ReportingPeriod,
} from '#platform/figures/reporting-period.ts';
import { countedDays } from '../sql/verify-tally.ts';
import type { Verification } from './verify-figures.ts';

/** So many of the units right below the top are asked, spread over all of them; the first few also in the other periods. */
const UNITS = 12;
const UNITS_IN_EACH_PERIOD = 3;

/** What is asked of every figure: at the top of the tree and some units right below it. */
interface Question {
  readonly name: string;
  readonly query: FigureQuery;
  readonly below: readonly Unit[];
  /** Open the records page by page, as a reader does; else only by their ids. */
  readonly byPages: boolean;
}

/**
 * Opens every count of the program: at the top of the tree over the last legal quarter of the data, the quarter before,
 * its last month and its year; and the same at some of the units right below. The records must be as many as the figure
 * says, none twice; the parts by unit sum to it, and give each unit what it has by itself.
 */
export async function verifyRecords(context: Context): Promise<Verification> {
  const differences: string[] = [];
  let compared = 0;
  for (const question of await questionsOf(context))
    for (const figure of context.registry.figures) {
      if (figure.kind !== 'count') continue;
      const found = await verifyFigure(context, figure, question);
      compared += 1 + question.below.length;
      differences.push(...found.map((line) => `${figure.code}, ${question.name}: ${line}`));
    }
  return { compared, differences };
}

async function questionsOf(context: Context): Promise<Question[]> {
  const whole = await countedDays(context);
  const units = await listUnits(context);
  const root = units.find(({ parentId }) => parentId === null);
  if (!whole || !root) return [];
  const below = spread(
    units.filter((unit) => unit.parentId === root.id && isOpenOn(unit, whole.to)),
    UNITS,
  );
  const few = spread(below, UNITS_IN_EACH_PERIOD);
  return periodsBefore(whole.to).map((period, index) => ({
    name: periodName(period),
    query: { unitId: root.id, scope: 'subtree', organization: 'asThen', ...daysOfPeriod(period) },
    below: index === 0 ? below : few,
    byPages: index === 0,
  }));
}

/** The legal quarter of a day, the one before it, the month and the year. */
function periodsBefore(day: Temporal.PlainDate): ReportingPeriod[] {
  const quarter = legalQuarterOf(day);
  const month = day.day >= 15 ? day.add({ months: 1 }) : day;
  return [
    quarter,
    legalQuarterOf(daysOfPeriod(quarter).from.subtract({ days: 1 })),
    { kind: `m${month.month}` as PeriodKind, year: month.year, cutOff: 'legal' },
    { kind: 'year', year: quarter.year, cutOff: 'legal' },
  ];
}

/** So many of them, from the first to the last at equal steps. */
function spread<Item>(items: readonly Item[], most: number): Item[] {
  const step = Math.max(1, items.length / most);
  return Array.from({ length: Math.min(most, items.length) }, (_, index) =>
    items.at(Math.floor(index * step)),
  ).filter((item) => item !== undefined);
}

/** Every difference in words. */
async function verifyFigure(
  context: Context,
  figure: CountFigure,
  { query, below, byPages }: Question,
): Promise<string[]> {
  const differences: string[] = [];
  const value = await figure.value(context, query);
  const opened = byPages ? await pagesOf(context, figure, query) : await recordIdsOf(context, figure, query);
  if (opened.length !== value || new Set(opened).size !== value)
    differences.push(`${value}, records ${opened.length}, of them different ${new Set(opened).size}`);
  if (figure.dimensions.includes('unit')) {
    const parts = await figure.parts(context, query, 'unit');
    const sum = parts.reduce((total, part) => total + part.value, 0);
    if (sum !== value) differences.push(`${value}, parts ${sum}`);
  }
  const ids = below.map(({ id }) => id);
  const shares = await valuesOfEach(context, figure, query, ids);
  for (const { id: unitId, name } of below) {
    const own = await figure.value(context, { ...query, unitId });
    const records = await recordIdsOf(context, figure, { ...query, unitId });
    if (own !== shares.get(unitId) || new Set(records).size !== own || records.length !== own)
      differences.push(`${name} ${own}, within the whole ${shares.get(unitId)}, records ${records.length}`);
  }
  return differences;
}

async function pagesOf(context: Context, figure: CountFigure, query: FigureQuery): Promise<string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page = await figure.records(context, query, { after, size: 5000 });
    ids.push(...page.rows.map(({ id }) => id));
    after = page.next;
  } while (after);
  return ids;
}
