import { formatNumber } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { type Column, DataTable } from '#ui/table.tsx';
import type { Evaluation } from '../criteria/evaluate.ts';
import { type UnscoredPoints, unscoredPoints } from '../criteria/unscored.ts';

/** Which points could not be scored, why, and what will bring the data; nothing where all could. */
export function UnscoredPanel({ evaluation }: { evaluation: Evaluation }) {
  const rows = unscoredPoints(evaluation);
  if (rows.length === 0) return null;
  const missing = evaluation.max - evaluation.scorable;
  const columns: readonly Column<UnscoredPoints>[] = [
    { head: 'Số', cell: ({ row }) => row, align: 'center', wideOnly: true },
    { head: 'Chỉ số', cell: ({ name }) => name },
    { head: 'Vì sao chưa chấm được', cell: ({ why }) => why },
    { head: 'Sẽ chấm được khi có', cell: ({ comesWith }) => comesWith ?? '–' },
    { head: 'Điểm', cell: ({ points }) => formatNumber(points, 2), align: 'end' },
  ];
  return (
    <Panel title={`Chưa chấm được ${formatNumber(missing, 2)} điểm`} id="chua-cham">
      <DataTable
        caption="Các điểm chưa chấm được"
        captionHidden
        columns={columns}
        rows={rows}
        footer={['', 'Cộng', '', '', formatNumber(missing, 2)]}
      />
    </Panel>
  );
}
