import { formatNumber } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { DataTable } from '#ui/table.tsx';
import type { DossierPart } from '../domain/dossier.ts';
import { PAPER_FORM_WORDS } from '../domain/words.ts';
import { paths } from '../paths.ts';

/** The papers that were handed in. */
export function PartsTable({ dossierId, parts }: { dossierId: string; parts: readonly DossierPart[] }) {
  return (
    <Panel title="Giấy tờ trong hồ sơ">
      <DataTable
        caption="Giấy tờ trong hồ sơ"
        captionHidden
        rows={parts}
        empty="Không có giấy tờ nào được ghi nhận."
        columns={[
          { head: 'Giấy tờ', cell: (part) => part.name },
          { head: 'Hình thức', cell: (part) => PAPER_FORM_WORDS[part.form], nowrap: true },
          { head: 'Số lượng', cell: (part) => formatNumber(part.count), align: 'end' },
          {
            head: 'Bản quét',
            cell: (part) => (part.fileId ? <a href={paths.file(dossierId, part.fileId)}>Mở</a> : '–'),
          },
        ]}
      />
    </Panel>
  );
}
