import { listUnits, type Unit } from '#modules/organization/index.ts';
import { authorize, scopeOf } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { FigureQuery } from '#platform/figures/figure.ts';
import { type FieldProblem, Problem } from '#platform/problem.ts';
import { authorizeOfficer } from './authorize-officer.ts';
import { type AskedPeriod, periodAddress, readPeriod } from './period-address.ts';

type Query = Readonly<Record<string, string | undefined>>;

/** What a page of figures was asked for, and what was wrong with the asking. */
export interface FigureAsk {
  readonly query: FigureQuery;
  readonly unit: Unit;
  /** The units among which the reader may choose, in the order of the tree. */
  readonly units: readonly Unit[];
  readonly period: AskedPeriod;
  readonly faults: readonly FieldProblem[];
}

/**
 * `don-vi=H99.7&pham-vi=rieng&to-chuc=nay&ky=legal-q1&nam=2026&linh-vuc=…&kenh=…&thu-tuc=…&can-bo=…`: the unit asked for,
 * else the reader's own, else the first of his. @throws Problem forbidden for a reader without any unit, and for another officer's numbers without the right
 */
export async function readFigureAsk(context: Context, query: Query): Promise<FigureAsk> {
  authorize(context, 'reports.read');
  const units = await readableUnits(context);
  const asked = query['don-vi'];
  const own = context.actor.kind === 'officer' ? context.actor.unitId : undefined;
  const found = units.find((unit) => unit.agencyCode === asked);
  const unit = found ?? units.find(({ id }) => id === own) ?? units[0];
  if (!unit) throw new Problem('forbidden', 'reports.no-unit');
  const officer = /^[0-9a-f-]{36}$/.test(query['can-bo'] ?? '') ? query['can-bo'] : undefined;
  authorizeOfficer(context, { unitId: unit.id, officer });
  const period = readPeriod(query, context.clock.now());
  const unknown =
    asked && !found ? [{ field: 'don-vi', code: 'reports.no-such-unit', params: { code: asked } }] : [];
  return {
    unit,
    units,
    period,
    faults: [...unknown, ...period.faults],
    query: {
      unitId: unit.id,
      scope: query['pham-vi'] === 'rieng' ? 'unit' : 'subtree',
      organization: query['to-chuc'] === 'nay' ? 'asNow' : 'asThen',
      ...period.days,
      field: query['linh-vuc'] || undefined,
      channel: query.kenh || undefined,
      procedure: query['thu-tuc'] || undefined,
      cause: query['nguyen-nhan'] || undefined,
      officer,
    },
  };
}

/** The units whose figures the actor may read, in the order of the tree. */
async function readableUnits(context: Context): Promise<Unit[]> {
  const scope = scopeOf(context.actor, 'reports.read');
  const units = await listUnits(context);
  return scope.kind === 'all' ? units : units.filter(({ id }) => scope.unitIds.includes(id));
}

/** The same question as an address says it. */
export function askAddress({ query, unit, period }: FigureAsk): Query {
  return {
    'don-vi': unit.agencyCode,
    ...(query.scope === 'unit' ? { 'pham-vi': 'rieng' } : {}),
    ...(query.organization === 'asNow' ? { 'to-chuc': 'nay' } : {}),
    ...periodAddress(period),
    'linh-vuc': query.field,
    kenh: query.channel,
    'thu-tuc': query.procedure,
    'can-bo': query.officer,
    'nguyen-nhan': query.cause,
  };
}
