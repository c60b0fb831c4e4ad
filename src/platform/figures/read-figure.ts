import { authorize } from '../authorization.ts';
import type { Context } from '../context.ts';
import { invalidField, Problem } from '../problem.ts';
import type {
  CountFigure,
  DenominatorRule,
  Dimension,
  Figure,
  FigurePart,
  FigureQuery,
  FigureRecords,
  RecordsAsk,
} from './figure.ts';

/** A computed figure; `rate` is null where there is nothing to divide by. */
export type FigureValue =
  | { readonly kind: 'count'; readonly value: number }
  | {
      readonly kind: 'rate';
      readonly numerator: number;
      readonly denominator: number;
      readonly denominatorRule: DenominatorRule;
      /** Between 0 and 1. */
      readonly rate: number | null;
    };

/** @throws Problem notFound */
export function getFigure(context: Pick<Context, 'registry'>, code: string): Figure {
  const figure = context.registry.figures.find((one) => one.code === code);
  if (!figure) throw new Problem('notFound', 'platform.no-such-figure', { code });
  return figure;
}

/** A figure of records, not a rate. @throws Problem notFound */
function getCount(context: Pick<Context, 'registry'>, code: string): CountFigure {
  const figure = getFigure(context, code);
  if (figure.kind !== 'count') throw new Problem('notFound', 'platform.no-such-figure', { code });
  return figure;
}

/** Computes a figure. @throws Problem forbidden for a unit whose figures the actor may not read */
export async function readFigure(context: Context, code: string, query: FigureQuery): Promise<FigureValue> {
  const figure = getFigure(context, code);
  authorize(context, figure.permission, query.unitId);
  if (figure.kind === 'count') return { kind: 'count', value: await figure.value(context, query) };
  const numerator = await getCount(context, figure.numerator).value(context, query);
  const denominator = await getCount(context, figure.denominator).value(context, query);
  const rate = denominator === 0 ? null : numerator / denominator;
  return { kind: 'rate', numerator, denominator, denominatorRule: figure.denominatorRule, rate };
}

/** A count, without asking for a right: for what only combines it. @throws Problem notFound */
export function countOf(context: Context, code: string, query: FigureQuery): Promise<number> {
  return getCount(context, code).value(context, query);
}

/** A count in parts, without asking for a right: for what is published to everybody. @throws Problem notFound */
export function countParts(
  context: Context,
  code: string,
  query: FigureQuery,
  by: Dimension,
): Promise<readonly FigurePart[]> {
  return getCount(context, code).parts(context, query, by);
}

/** A count in parts. @throws Problem forbidden, notFound for a rate, invalid for a dimension that it does not have */
export async function readParts(
  context: Context,
  code: string,
  query: FigureQuery,
  by: Dimension,
): Promise<readonly FigurePart[]> {
  const figure = getCount(context, code);
  authorize(context, figure.permission, query.unitId);
  if (!figure.dimensions.includes(by)) throw invalidField('by', 'platform.no-such-dimension');
  return figure.parts(context, query, by);
}

/** The records that made a count. @throws Problem forbidden, notFound for a rate: its two counts open theirs */
export async function openFigure(
  context: Context,
  code: string,
  query: FigureQuery,
  ask: RecordsAsk,
): Promise<FigureRecords> {
  const figure = getCount(context, code);
  authorize(context, figure.permission, query.unitId);
  return figure.records(context, query, ask);
}
