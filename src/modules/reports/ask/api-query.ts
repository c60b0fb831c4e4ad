import { z } from '@hono/zod-openapi';
import { findUnitByCode, type Unit } from '#modules/organization/index.ts';
import type { Context } from '#platform/context.ts';
import { type Dimension, type FigureQuery, ORGANIZATION_VIEWS } from '#platform/figures/figure.ts';
import { invalidField } from '#platform/problem.ts';
import { authorizeOfficer } from './authorize-officer.ts';

const day = z.iso
  .date()
  .regex(/^(19|2\d)\d/, 'reports.day')
  .transform((text) => Temporal.PlainDate.from(text))
  .openapi({ type: 'string', format: 'date' });

/** What every operation of the interface asks of a figure; days are inclusive, `unit` is an agency code. */
export const figureQuery = z.object({
  unit: z.string().min(1).max(60),
  from: day,
  to: day,
  scope: z.enum(['subtree', 'unit']).default('subtree'),
  organization: z.enum(ORGANIZATION_VIEWS).default('asThen'),
});

/** The same, with what can narrow a figure further. */
export const narrowedQuery = figureQuery.extend({
  field: z.string().max(300).optional(),
  channel: z.string().max(20).optional(),
  procedure: z.string().max(60).optional(),
  officer: z.uuid().optional(),
  cause: z.string().max(60).optional(),
});

/**
 * `by` = in which parts it is going to be read. @throws Problem invalid for a unit that is not there or days in the wrong
 * order, forbidden for another officer's numbers without the right to them
 */
export async function getFigureQuery(
  context: Context,
  { unit: code, ...rest }: z.output<typeof narrowedQuery> | z.output<typeof figureQuery>,
  by?: Dimension,
): Promise<{ readonly unit: Unit; readonly query: FigureQuery }> {
  if (Temporal.PlainDate.compare(rest.from, rest.to) > 0)
    throw invalidField('from', 'reports.days-backwards');
  const unit = await findUnitByCode(context, code);
  if (!unit) throw invalidField('unit', 'reports.no-such-unit', { code });
  const query = { unitId: unit.id, ...rest };
  authorizeOfficer(context, query, by);
  return { unit, query };
}
