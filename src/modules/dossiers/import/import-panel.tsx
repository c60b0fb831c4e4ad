import { isAllowed } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import { formatDateTime } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import type { Dossier } from '../domain/dossier.ts';
import { paths } from '../paths.ts';
import { getImport } from '../sql/imports/import-rows.ts';

export const IMPORTED_WORDS = 'Nhập từ hệ thống khác';

/** Where a dossier comes from that is not handled here: the file, when and by whom. Nothing for our own. */
export async function ImportPanel({ context, dossier }: { context: Context; dossier: Dossier }) {
  if (dossier.importId === null) return null;
  const { id, fileName, startedAt, startedByName } = await getImport(context, dossier.importId);
  const file = isAllowed(context.actor, 'dossiers.import') ? (
    <a href={paths.importOf(id)}>{fileName}</a>
  ) : (
    fileName
  );
  return (
    <Panel title={IMPORTED_WORDS}>
      <p>Ngày tiếp nhận, hạn trả và ngày kết thúc là của hệ thống gốc. Hồ sơ không được xử lý ở đây.</p>
      <SummaryList
        rows={[
          { key: 'Tệp', value: file },
          { key: 'Nhập lúc', value: formatDateTime(startedAt) },
          { key: 'Người nhập', value: startedByName },
          { key: 'Chủ hồ sơ', value: dossier.ownerName },
        ]}
      />
    </Panel>
  );
}
