import type { Child } from 'hono/jsx';
import { formatDate } from '#ui/format.ts';
import { DataTable } from '#ui/table.tsx';
import { depthOf, type Unit } from '../domain/unit.ts';
import { KIND_WORDS } from '../kind-words.ts';
import { unitPath } from '../paths.ts';

type UnitTableProps = { caption: string; units: readonly Unit[]; empty: Child };

/** Units as the tree is read; how deep one stands is shown before its name. */
export function UnitTable({ caption, units, empty }: UnitTableProps) {
  const top = Math.min(...units.map(depthOf));
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={units}
      rowHref={(unit) => unitPath(unit.id)}
      empty={empty}
      columns={[
        { head: 'Tên', cell: (unit) => <UnitName unit={unit} depth={depthOf(unit) - top} /> },
        { head: 'Mã định danh', cell: (unit) => unit.agencyCode, nowrap: true },
        { head: 'Loại', cell: (unit) => KIND_WORDS[unit.kind] },
        { head: 'Hoạt động từ', cell: (unit) => formatDate(unit.validFrom), nowrap: true },
        { head: 'Đến hết', cell: (unit) => (unit.validTo ? formatDate(unit.validTo) : '–'), nowrap: true },
      ]}
    />
  );
}

function UnitName({ unit, depth }: { unit: Unit; depth: number }) {
  const mark = depth === 0 ? '' : `${'\u2003'.repeat(depth - 1)}└\u2002`;
  return (
    <>
      {mark ? <span aria-hidden="true">{mark}</span> : null}
      {unit.name}
    </>
  );
}
