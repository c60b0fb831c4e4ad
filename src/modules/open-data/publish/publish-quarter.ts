import { listUnits, type Unit } from '#modules/organization/index.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { countParts } from '#platform/figures/read-figure.ts';
import { type Days, daysOfPeriod, legalQuarterOf } from '#platform/figures/reporting-period.ts';
import { publish } from '../domain/publication.ts';
import { linesOf } from '../domain/published-quarter.ts';
import { findPublication, insertPublication } from '../sql/publications.ts';

/** Quarters that are looked back at: those that were missed are published late. */
const LOOK_BACK = 8;

/**
 * Công bố dữ liệu mở: publishes every legal quarter that has ended, is not yet published and has dossiers. Once published
 * it stays as it is. Answers the first days of those it published.
 */
export async function publishEndedQuarters(context: Context): Promise<string[]> {
  const published: string[] = [];
  for (const days of endedQuarters(vietnamDate(context.clock.now()))) {
    if (await findPublication(context, days.from)) continue;
    if (await publishQuarter(context, days)) published.push(days.from.toString());
  }
  return published;
}

function endedQuarters(today: Temporal.PlainDate): Days[] {
  return Array.from({ length: LOOK_BACK }, (_, back) =>
    daysOfPeriod(legalQuarterOf(today.subtract({ months: 3 * (back + 1) }))),
  ).filter(({ to }) => Temporal.PlainDate.compare(to, today) < 0);
}

/** Answers false where nothing was received or resolved. */
async function publishQuarter(context: Context, days: Days): Promise<boolean> {
  const units = await publishedUnits(context, days.to);
  const received = await countsByField(context, 'dossiersReceivedInPeriod', units, days);
  const resolved = await countsByField(context, 'dossiersResolved', units, days);
  const inTime = await countsByField(context, 'dossiersInTime', units, days);
  const fields = [...new Set([...received, ...resolved].flatMap((parts) => [...parts.keys()]))].toSorted(
    (a, b) => a.localeCompare(b, 'vi'),
  );
  if (fields.length === 0) return false;
  const table = (counts: typeof received) =>
    counts.map((parts) => fields.map((field) => parts.get(field) ?? 0));
  const shown = publish({ received: table(received), resolved: table(resolved), inTime: table(inTime) });
  const named = units.map(({ unit }) => ({ code: unit.agencyCode, name: unit.name }));
  await insertPublication(context, {
    from: days.from.toString(),
    to: days.to.toString(),
    lines: linesOf(named, fields, shown),
  });
  return true;
}

/** A unit with all below it; the province itself alone. Together they are the whole. */
interface PublishedUnit {
  readonly unit: Unit;
  readonly scope: 'unit' | 'subtree';
}

async function publishedUnits(context: Context, on: Temporal.PlainDate): Promise<PublishedUnit[]> {
  const units = await listUnits(context, { on });
  const province = units.find(({ parentId }) => parentId === null);
  return units.flatMap((unit): PublishedUnit[] => {
    if (unit.id === province?.id) return [{ unit, scope: 'unit' }];
    return unit.parentId === province?.id ? [{ unit, scope: 'subtree' }] : [];
  });
}

/** For each unit its counts by field. */
async function countsByField(
  context: Context,
  code: string,
  units: readonly PublishedUnit[],
  days: Days,
): Promise<ReadonlyMap<string, number>[]> {
  const counts: ReadonlyMap<string, number>[] = [];
  for (const { unit, scope } of units) {
    const query = { unitId: unit.id, scope, organization: 'asThen' as const, ...days };
    const parts = await countParts(context, code, query, 'field');
    counts.push(new Map(parts.map(({ key, value }) => [key, value])));
  }
  return counts;
}
