import { isAllowed } from '#platform/authorization.ts';
import type { SubjectPanel } from '#platform/registry.ts';
import { Panel } from '#ui/panel.tsx';
import { DataTable } from '#ui/table.tsx';
import { noteHref, patternColumn, stateColumn } from './list-notes/note-columns.tsx';
import { notesAbout } from './sql/note-rows.ts';

/** Cảnh báo của hồ sơ này, for those who answer for it or watch over it; nothing where there is none. */
export const notesPanel: SubjectPanel = {
  subjectKind: 'dossier',
  place: 'side',
  async show(context, dossierId) {
    if (!isAllowed(context.actor, 'integrity.read')) return undefined;
    const notes = await notesAbout(context, dossierId);
    if (notes.length === 0) return undefined;
    return (
      <Panel title="Cảnh báo thời hạn">
        <DataTable
          caption="Cảnh báo về hồ sơ này"
          captionHidden
          columns={[patternColumn, stateColumn]}
          rows={notes}
          rowHref={noteHref}
        />
      </Panel>
    );
  },
};
