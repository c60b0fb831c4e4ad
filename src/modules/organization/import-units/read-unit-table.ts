import { Problem } from '#platform/problem.ts';
import type { TableRow } from '#platform/tables/read-csv.ts';
import { cleanText } from '#platform/text/clean.ts';
import type { UnitRow } from '../domain/plan-units.ts';
import { UNIT_KINDS } from '../domain/unit.ts';

const UNIT_COLUMNS = ['MaDinhDanh', 'TenDonVi', 'MaDinhDanhCha', 'Cap'] as const;

/** A file of units as it was read: its heading, every row, and what each says. */
export interface UnitTable {
  readonly head: readonly string[];
  readonly rows: readonly TableRow[];
  readonly units: readonly UnitRow[];
}

/** The columns may stand in any order, others beside them. @throws Problem invalid if one is missing */
export function readUnitTable(table: readonly TableRow[]): UnitTable {
  const [first, ...rows] = table;
  const head = (first?.cells ?? []).map(cleanText);
  const missing = UNIT_COLUMNS.filter((column) => !head.includes(column));
  if (missing.length > 0)
    throw new Problem('invalid', 'organization.import-columns', { columns: missing.join(', ') });
  const units = rows.map(({ line, cells }) => {
    const cell = (column: (typeof UNIT_COLUMNS)[number]) => cleanText(cells[head.indexOf(column)] ?? '');
    const kind = UNIT_KINDS.find((known) => known === cell('Cap'));
    return {
      line,
      code: cell('MaDinhDanh'),
      name: cell('TenDonVi'),
      parentCode: cell('MaDinhDanhCha'),
      kind,
    };
  });
  return { head, rows, units };
}
