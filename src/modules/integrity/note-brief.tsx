import { formatDateTime } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import type { IntegrityNote } from './domain/note.ts';
import { integrityPaths } from './paths.ts';
import { PATTERN_WORDS } from './pattern-words.ts';

/** What a form about a note is about. */
export function NoteBrief({ note }: { note: IntegrityNote }) {
  return (
    <Panel>
      <SummaryList
        rows={[
          {
            key: 'Dấu hiệu',
            value: <a href={integrityPaths.note(note.id)}>{PATTERN_WORDS[note.pattern]}</a>,
          },
          { key: 'Nội dung', value: note.explanation },
          { key: 'Xảy ra lúc', value: formatDateTime(note.happenedAt) },
          { key: 'Hạn giải trình', value: formatDateTime(note.answerDueAt) },
        ]}
      />
    </Panel>
  );
}
