import { listUnits, unitNames } from '#modules/organization/index.ts';
import type { Context } from '#platform/context.ts';
import {
  type Days,
  daysOfPeriod,
  PERIOD_KINDS,
  periodName,
  type ReportingPeriod,
} from '#platform/figures/reporting-period.ts';
import { MEASURES } from '../domain/measures.ts';
import { reportPeriod } from '../sql/measures.ts';
import { readTally, type TallyRow } from '../sql/read-tally.ts';
import { countedDays, straightRows, tallyDifferences } from '../sql/verify-tally.ts';

/** What was compared, and every difference in words. */
export interface Verification {
  readonly compared: number;
  readonly differences: readonly string[];
}

/**
 * Compares the running sums with the dossiers: each day of each unit, field and channel at every level; then all columns
 * of II.06a for every legal and calendar period of the data, counted straight.
 */
export async function verifyTally(context: Context): Promise<Verification> {
  const units = await listUnits(context);
  const names = await unitNames(
    context,
    units.map(({ id }) => id),
  );
  const found = await tallyDifferences(context);
  const differences = found.map(
    ({ level, firstDay, unitId, field, channel }) =>
      `${level} ${firstDay}: ${unitId ? (names.get(unitId) ?? unitId) : 'toàn tỉnh'}, ${field}, ${channel}`,
  );
  let compared = 0;
  for (const { name, days } of await periodsOfData(context)) {
    const period = reportPeriod(days);
    const whose = { unitIds: units.map(({ id }) => id), by: 'competent' as const };
    const kept = await readTally(context, whose, period, { byUnit: true });
    const straight = await straightRows(context, period);
    compared += kept.length * MEASURES.length;
    for (const line of differing(kept, straight))
      differences.push(`${name}: ${names.get(line.unitId ?? '') ?? line.unitId}, ${line.what}`);
  }
  return { compared, differences };
}

function differing(kept: readonly TallyRow[], straight: readonly TallyRow[]) {
  const keyOf = ({ unitId, field, channel }: TallyRow) => `${unitId} ${field} ${channel}`;
  const others = new Map(straight.map((row) => [keyOf(row), row]));
  const keys = new Map([...kept, ...straight].map((row) => [keyOf(row), row]));
  const own = new Map(kept.map((row) => [keyOf(row), row]));
  return [...keys].flatMap(([key, { unitId, field, channel }]) =>
    MEASURES.flatMap((measure) => {
      const [sum, count] = [own.get(key)?.figures[measure] ?? 0, others.get(key)?.figures[measure] ?? 0];
      return sum === count ? [] : [{ unitId, what: `${field}, ${channel}, ${measure}: ${sum} ≠ ${count}` }];
    }),
  );
}

interface NamedPeriod {
  readonly name: string;
  readonly days: Days;
}

/** Every period of the catalogue that meets the data, by both cut-offs, and the whole of it. */
async function periodsOfData(context: Context): Promise<NamedPeriod[]> {
  const whole = await countedDays(context);
  if (!whole) return [];
  const periods: ReportingPeriod[] = [];
  for (let year = whole.from.year; year <= whole.to.year + 1; year += 1)
    for (const cutOff of ['legal', 'calendar'] as const)
      for (const kind of PERIOD_KINDS) periods.push({ kind, year, cutOff });
  const meets = ({ from, to }: Days) =>
    Temporal.PlainDate.compare(from, whole.to) <= 0 && Temporal.PlainDate.compare(whole.from, to) <= 0;
  const named = periods.map((period) => ({
    name: `${periodName(period)} (${period.cutOff})`,
    days: daysOfPeriod(period),
  }));
  return [{ name: `${whole.from} – ${whole.to}`, days: whole }, ...named.filter(({ days }) => meets(days))];
}
