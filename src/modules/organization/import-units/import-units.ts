import { record } from '#platform/audit/record.ts';
import { authorize } from '#platform/authorization.ts';
import { type Context, newId } from '#platform/context.ts';
import { say } from '#platform/i18n/messages.ts';
import type { TableRow } from '#platform/tables/read-csv.ts';
import { toCsv } from '#platform/text/csv.ts';
import { LAST_DAY_OF_DISTRICTS } from '../domain/kind-rules.ts';
import { planUnits, type UnitRow } from '../domain/plan-units.ts';
import type { Unit } from '../domain/unit.ts';
import { listUnits } from '../read-units.ts';
import { insertUnit, updateUnit } from '../sql/units.ts';
import { readUnitTable } from './read-unit-table.ts';

/** A row that was not taken: as it stood in the file, and why, in words. */
export interface RejectedUnit {
  readonly line: number;
  readonly cells: readonly string[];
  readonly reasons: readonly string[];
}

export interface UnitImport {
  readonly head: readonly string[];
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: readonly RejectedUnit[];
}

/** A file does not say since when its units exist: long enough for every dossier that is still counted. */
const SINCE = Temporal.PlainDate.from('1997-01-01');

/**
 * Nhập danh mục đơn vị: takes in a table of units, parents in any order. The same table twice changes nothing; rows that do not fit
 * are left out and told. Districts end on 30/06/2025 with everything below them (NQ 203/2025/QH15), so that earlier dossiers find them.
 */
export async function importUnits(context: Context, table: readonly TableRow[]): Promise<UnitImport> {
  authorize(context, 'organization.administer');
  const { head, rows, units } = readUnitTable(table);
  const existing = await listUnits(context);
  const codes = new Map(existing.map(({ id, agencyCode }) => [id, agencyCode]));
  const known = existing.map((unit) => ({ ...unit, parentCode: codes.get(unit.parentId ?? '') ?? '' }));
  const plan = planUnits(units, known);
  const byCode = new Map(existing.map((unit) => [unit.agencyCode, unit]));
  for (const row of plan.add) byCode.set(row.code, await addUnit(context, row, byCode.get(row.parentCode)));
  for (const row of plan.rename) await renameUnit(context, row, byCode.get(row.code));
  const cellsOf = new Map(rows.map(({ line, cells }) => [line, cells]));
  const rejected = plan.refused.map(({ line, faults }) => ({
    line,
    cells: cellsOf.get(line) ?? [],
    reasons: faults.map((code) => say(context, code)),
  }));
  const counts = { added: plan.add.length, changed: plan.rename.length, unchanged: plan.unchanged };
  return { head, rows: rows.length, ...counts, rejected };
}

/** The rejected rows as a table: as they were, with the line and the reasons behind. */
export function rejectedUnitsCsv({ head, rejected }: UnitImport): Uint8Array {
  const lines = rejected.map(({ line, cells, reasons }) => [
    ...head.map((_, index) => cells[index] ?? ''),
    String(line),
    reasons.join('; '),
  ]);
  return toCsv([[...head, 'Dong', 'LyDo'], ...lines]);
}

async function addUnit(context: Context, row: UnitRow, parent: Unit | undefined): Promise<Unit> {
  const id = newId(context);
  const kind = row.kind ?? 'office';
  const unit: Unit = {
    id,
    agencyCode: row.code,
    name: row.name,
    shortName: row.name,
    kind,
    parentId: parent?.id ?? null,
    path: [...(parent?.path ?? []), id],
    validFrom: SINCE,
    validTo: kind === 'district' ? LAST_DAY_OF_DISTRICTS : (parent?.validTo ?? null),
    address: '',
    phone: '',
  };
  await insertUnit(context, unit);
  await record(context, { type: 'unit.imported', subjectKind: 'unit', subjectId: id, unitId: id });
  return unit;
}

async function renameUnit(context: Context, { name }: UnitRow, unit: Unit | undefined): Promise<void> {
  if (!unit) return;
  await updateUnit(context, { ...unit, name });
  const data = { name, nameBefore: unit.name };
  await record(context, {
    type: 'unit.changed',
    subjectKind: 'unit',
    subjectId: unit.id,
    unitId: unit.id,
    data,
  });
}
