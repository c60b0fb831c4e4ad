import { Panel } from '#ui/panel.tsx';
import { DataTable } from '#ui/table.tsx';
import type { Notice } from '../domain/notice.ts';
import { recipientColumn, stateColumn, templateColumn } from './notice-columns.tsx';

/** Thông báo đã gửi, on the page of the record they are about; nothing where there are none. */
export function NoticesPanel({ notices }: { notices: readonly Notice[] }) {
  if (notices.length === 0) return null;
  return (
    <Panel title="Thông báo đã gửi">
      <DataTable
        caption="Thông báo đã gửi cho người dân"
        captionHidden
        columns={[templateColumn, recipientColumn, stateColumn]}
        rows={notices}
      />
    </Panel>
  );
}
