import { AGENCY_CODE, isBelow } from './agency-code.ts';
import { mayStandBelow } from './kind-rules.ts';
import type { Unit, UnitKind } from './unit.ts';

/** One row of a file of units: MaDinhDanh, TenDonVi, MaDinhDanhCha, Cap. */
export interface UnitRow {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly parentCode: string;
  /** undefined: what stands there is no kind of unit. */
  readonly kind: UnitKind | undefined;
}

/** Why a row is not taken; the text stands under `organization.import-…`. */
export type UnitFault =
  | 'organization.import-code'
  | 'organization.import-code-twice'
  | 'organization.import-code-elsewhere'
  | 'organization.import-name'
  | 'organization.import-kind'
  | 'organization.import-kind-differs'
  | 'organization.import-parent-differs'
  | 'organization.import-parent-missing'
  | 'organization.import-parent-unknown'
  | 'organization.import-parent-kind'
  | 'organization.import-second-province';

export interface RefusedRow {
  readonly line: number;
  readonly faults: readonly UnitFault[];
}

/** What a file of units comes to: new units each after its parent, new names of known ones, what stays, what is refused. */
export interface UnitPlan {
  readonly add: readonly UnitRow[];
  readonly rename: readonly UnitRow[];
  readonly unchanged: number;
  readonly refused: readonly RefusedRow[];
}

type Known = Pick<Unit, 'agencyCode' | 'name' | 'kind'> & { readonly parentCode: string };
type Placed = { readonly kind: UnitKind };

const LONGEST_NAME = 200;

/**
 * Plans a file of units against those that exist; parents may stand anywhere in the file. A unit that exists keeps its kind and
 * its place: they change by a merger, not by a file.
 */
export function planUnits(rows: readonly UnitRow[], known: readonly Known[]): UnitPlan {
  const existing = new Map(known.map((unit) => [unit.agencyCode, unit]));
  const refused: RefusedRow[] = [];
  const rename: UnitRow[] = [];
  const fresh = new Map<string, UnitRow>();
  const seen = new Set<string>();
  let unchanged = 0;
  for (const row of rows) {
    const unit = existing.get(row.code);
    const faults = [...shapeFaults(row, seen), ...(unit ? differences(row, unit) : [])];
    seen.add(row.code);
    if (faults.length > 0) refused.push({ line: row.line, faults });
    else if (!unit) fresh.set(row.code, row);
    else if (unit.name !== row.name) rename.push(row);
    else unchanged += 1;
  }
  const { add, refused: misplaced } = placeAll(fresh, known);
  const all = [...refused, ...misplaced].toSorted((a, b) => a.line - b.line);
  return { add, rename, unchanged, refused: all };
}

function shapeFaults(row: UnitRow, seen: ReadonlySet<string>): UnitFault[] {
  return [
    ...(AGENCY_CODE.test(row.code) ? [] : ['organization.import-code' as const]),
    ...(seen.has(row.code) && row.code !== '' ? ['organization.import-code-twice' as const] : []),
    ...(row.name === '' || row.name.length > LONGEST_NAME ? ['organization.import-name' as const] : []),
    ...(row.kind ? [] : ['organization.import-kind' as const]),
  ];
}

function differences(row: UnitRow, unit: Known): UnitFault[] {
  return [
    ...(row.kind === undefined || row.kind === unit.kind
      ? []
      : ['organization.import-kind-differs' as const]),
    ...(row.parentCode === unit.parentCode ? [] : ['organization.import-parent-differs' as const]),
  ];
}

/** From the root downwards, round by round; what no round reaches hangs on nothing, or on itself. */
function placeAll(
  fresh: ReadonlyMap<string, UnitRow>,
  known: readonly Known[],
): { add: UnitRow[]; refused: RefusedRow[] } {
  const placed = new Map<string, Placed>(known.map((unit) => [unit.agencyCode, unit]));
  let root = known.find(({ kind }) => kind === 'province')?.agencyCode;
  const add: UnitRow[] = [];
  const refused: RefusedRow[] = [];
  let left = [...fresh.values()];
  for (;;) {
    const before = left.length;
    left = left.filter((row) => {
      if (row.kind !== 'province' && row.parentCode !== '' && !placed.has(row.parentCode)) return true;
      const fault = placeFault(row, placed.get(row.parentCode), root);
      if (fault) refused.push({ line: row.line, faults: [fault] });
      else {
        add.push(row);
        placed.set(row.code, { kind: row.kind as UnitKind });
        if (row.kind === 'province') root = row.code;
      }
      return false;
    });
    if (left.length === before) break;
  }
  const lost = left.map(({ line }) => ({ line, faults: ['organization.import-parent-unknown' as const] }));
  return { add, refused: [...refused, ...lost] };
}

function placeFault(
  row: UnitRow,
  parent: Placed | undefined,
  root: string | undefined,
): UnitFault | undefined {
  if (row.kind === 'province') {
    if (root !== undefined) return 'organization.import-second-province';
    return row.parentCode === '' ? undefined : 'organization.import-parent-kind';
  }
  if (row.parentCode === '' || !parent) return 'organization.import-parent-missing';
  if (root !== undefined && !isBelow(row.code, root)) return 'organization.import-code-elsewhere';
  return row.kind && mayStandBelow(row.kind, parent.kind) ? undefined : 'organization.import-parent-kind';
}
