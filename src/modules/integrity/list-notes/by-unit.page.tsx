import { unitNames } from '#modules/organization/index.ts';
import { withQuery } from '#platform/http/address.ts';
import { definePage } from '#platform/http/operation.ts';
import { view } from '#platform/http/reply.ts';
import { formatNumber } from '#ui/format.ts';
import { EmptyState } from '#ui/panel.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import { NOTE_STATES, type NoteState } from '../domain/note.ts';
import { integrityPaths } from '../paths.ts';
import { STATE_WORDS } from '../words.ts';
import { countByUnit, type UnitNotes } from './list-notes.ts';

/** GET /canh-bao-thoi-han/theo-don-vi: how many notes each unit has, each number opening them. */
export const notesByUnitPage = definePage({
  id: 'integrity.byUnit.page',
  path: integrityPaths.byUnit,
  access: 'integrity.read',
  async load(context) {
    const rows = await countByUnit(context);
    const names = await unitNames(
      context,
      rows.map(({ unitId }) => unitId),
    );
    const nameOf = ({ unitId }: UnitNotes) => names.get(unitId) ?? '';
    const title = 'Cảnh báo theo đơn vị';
    return view(
      { title, breadcrumb: [{ text: 'Cảnh báo thời hạn', href: integrityPaths.list }, { text: title }] },
      <DataTable
        caption={title}
        captionHidden
        columns={[{ head: 'Đơn vị', cell: nameOf }, ...NOTE_STATES.map(countColumn)]}
        rows={rows.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'vi'))}
        footer={['Tổng số', ...NOTE_STATES.map((state) => formatNumber(totalOf(rows, state)))]}
        empty={<EmptyState title="Không có cảnh báo nào">Chưa đơn vị nào có dấu hiệu bất thường.</EmptyState>}
      />,
    );
  },
});

function countColumn(state: NoteState): Column<UnitNotes> {
  return {
    head: STATE_WORDS[state].text,
    align: 'end',
    cell: ({ unitId, counts }) => {
      const count = formatNumber(counts[state]);
      if (counts[state] === 0) return count;
      return <a href={withQuery(integrityPaths.list, { 'don-vi': unitId, 'tinh-trang': state })}>{count}</a>;
    },
  };
}

function totalOf(rows: readonly UnitNotes[], state: NoteState): number {
  return rows.reduce((sum, { counts }) => sum + counts[state], 0);
}
