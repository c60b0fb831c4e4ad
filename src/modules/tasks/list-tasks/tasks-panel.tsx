import type { SubjectPanel } from '#platform/registry.ts';
import { formatDateTime } from '#ui/format.ts';
import { Panel } from '#ui/panel.tsx';
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
        <ul class="govuk-list">
          {tasks.map((task) => (
            <TaskLine task={task} now={now} />
          ))}
        </ul>
      </Panel>
    );
  },
};

function TaskLine({ task, now }: { task: Task; now: Temporal.Instant }) {
  const { text, tone } = stateOf(task, now);
  return (
    <li>
      {task.doneAt ? task.title : <a href={task.href}>{task.title}</a>} <Tag tone={tone}>{text}</Tag>
      {task.dueAt ? <div class="muted">Hạn: {formatDateTime(task.dueAt)}</div> : null}
    </li>
  );
}
