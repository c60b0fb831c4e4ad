import type { SubjectPanel } from '#platform/registry.ts';
import { formatDateTime } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
import { DataTable } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import type { Task } from '../domain/task.ts';
import { tasksOfSubject } from '../sql/task-rows.ts';
import { stateOf } from '../words.ts';

/** Việc cần làm about a dossier, on its page: those to be done, and those that have ended, late for ever if late. */
export const dossierTasksPanel: SubjectPanel = {
  subjectKind: 'dossier',
  place: 'side',
  async show(context, subjectId) {
    const tasks = await tasksOfSubject(context, 'dossier', subjectId);
    const now = context.clock.now();
    if (tasks.length === 0) return undefined;
    return (
      <Panel title="Việc cần làm">
        <DataTable
          caption="Việc cần làm của hồ sơ"
          captionHidden
          columns={[
            {
              head: 'Việc',
              cell: (task: Task) => (task.doneAt ? task.title : <a href={task.href}>{task.title}</a>),
            },
            { head: 'Hạn', cell: ({ dueAt }) => (dueAt ? formatDateTime(dueAt) : 'Không có hạn') },
            {
              head: 'Tình trạng',
              cell: (task) => <Tag tone={stateOf(task, now).tone}>{stateOf(task, now).text}</Tag>,
            },
          ]}
          rows={tasks}
        />
      </Panel>
    );
  },
};
