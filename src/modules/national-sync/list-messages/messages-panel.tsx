import type { Context } from '#platform/context.ts';
import type { SubjectPanel } from '#platform/registry.ts';
import { formatDateTime } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { DataTable } from '#ui/table.tsx';
import { messagesOf } from '../sql/messages.ts';
import { eventWords } from '../words.ts';
import { MessageState } from './message-state.tsx';

/** On the page of a dossier: what the national portal was told of it. Nothing where it was told nothing. */
export const messagesPanel: SubjectPanel = {
  subjectKind: 'dossier',
  place: 'side',
  async show(context: Context, dossierId: string) {
    const messages = await messagesOf(context, dossierId);
    if (messages.length === 0) return undefined;
    return (
      <Panel title="Cổng Dịch vụ công quốc gia">
        <DataTable
          caption="Bản tin gửi Cổng Dịch vụ công quốc gia"
          captionHidden
          rows={messages}
          columns={[
            {
              head: 'Sự việc',
              cell: (row) => `${eventWords(context, row)}, ${formatDateTime(row.happenedAt)}`,
            },
            { head: 'Tình trạng', cell: (row) => <MessageState message={row} now={context.clock.now()} /> },
          ]}
        />
      </Panel>
    );
  },
};
