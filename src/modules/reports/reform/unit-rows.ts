import { listUnits, presentUnitOf, type Unit } from '#modules/organization/index.ts';
import type { Context } from '#platform/context.ts';
import type { FigureQuery } from '#platform/figures/figure.ts';
import { countParts } from '#platform/figures/read-figure.ts';
import type { ReportColumn, ReportRow } from '../form/report-form.ts';

const NUMBERS = [
  { figure: 'dossiersReceived', group: 'Tiếp nhận', head: 'Tổng số' },
  { figure: 'dossiersOnline', group: 'Tiếp nhận', head: 'Trực tuyến' },
  { figure: 'dossiersResolved', group: 'Đã giải quyết', head: 'Tổng số' },
  { figure: 'dossiersInTime', group: 'Đã giải quyết', head: 'Trước, đúng hạn' },
  { figure: 'dossiersLate', group: 'Đã giải quyết', head: 'Quá hạn' },
  { figure: 'dossiersInProgress', group: 'Đang giải quyết', head: 'Tổng số' },
  { figure: 'dossiersOverdue', group: 'Đang giải quyết', head: 'Quá hạn' },
] as const;

/** Phụ lục 2: dossiers by level and unit. */
export const UNIT_COLUMNS: readonly ReportColumn[] = [
  { key: '1', head: 'Đơn vị', groups: [], number: '(1)', align: 'start', weight: 3 },
  ...NUMBERS.map(
    ({ group, head }, index): ReportColumn => ({
      key: String(index + 2),
      head,
      groups: [group],
      number: `(${index + 2})`,
      align: 'end',
      weight: 1,
    }),
  ),
];

const LEVELS = [
  { key: 'province', name: 'Cấp tỉnh', kinds: ['province', 'department', 'publicServiceUnit', 'office'] },
  { key: 'district', name: 'Cấp huyện', kinds: ['district'] },
  { key: 'commune', name: 'Cấp xã', kinds: ['commune'] },
] as const;

/** The units that handled dossiers, under the sum of their level; a unit's offices count as the unit. */
export async function unitRows(context: Context, query: FigureQuery): Promise<ReportRow[]> {
  const all = await listUnits(context);
  const presentOf = await presentUnitOf(context, query.organization);
  const owner = ownerOf(all, query.unitId);
  const counts = new Map<string, number[]>();
  for (const [at, { figure }] of NUMBERS.entries())
    for (const { key, value } of await countParts(context, figure, query, 'unit')) {
      const id = owner(presentOf(key)).id;
      const own = counts.get(id) ?? NUMBERS.map(() => 0);
      own[at] = (own[at] ?? 0) + value;
      counts.set(id, own);
    }
  return LEVELS.flatMap((level) => {
    const units = all.filter(
      ({ id, kind }) => counts.has(id) && (level.kinds as readonly string[]).includes(kind),
    );
    const sums = NUMBERS.map((_, at) => units.reduce((sum, { id }) => sum + (counts.get(id)?.[at] ?? 0), 0));
    const head = { key: level.key, strong: true, cells: [{ text: level.name }, ...plain(sums)] };
    return units.length === 0 ? [] : [head, ...units.map((unit) => rowOf(unit, counts.get(unit.id) ?? []))];
  });
}

function plain(values: readonly number[]) {
  return values.map((value) => ({ value }));
}

/** A commune or department counts with everything below it; what is below the others has a row of its own. */
function isWhole(kind: Unit['kind']): boolean {
  return kind === 'commune' || kind === 'department';
}

function rowOf({ id, agencyCode, name, kind }: Unit, values: readonly number[]): ReportRow {
  const numbers = NUMBERS.map(({ figure }, at) => ({
    value: values[at] ?? 0,
    opens: { figure, narrow: { unitId: id, ...(isWhole(kind) ? {} : { scope: 'unit' as const }) } },
  }));
  return { key: agencyCode, cells: [{ text: name }, ...numbers] };
}

/** The commune or department a unit belongs to, but nothing above the unit that reports; itself where there is none. */
function ownerOf(all: readonly Unit[], reportingId: string): (id: string) => Unit {
  const units = new Map(all.map((unit) => [unit.id, unit]));
  const known = (id: string) => {
    const unit = units.get(id);
    if (!unit) throw new Error(`no unit ${id}`);
    return unit;
  };
  return (id) => {
    const path = known(id).path;
    const below = path.slice(Math.max(0, path.indexOf(reportingId))).map(known);
    return below.findLast(({ kind }) => isWhole(kind)) ?? known(id);
  };
}
