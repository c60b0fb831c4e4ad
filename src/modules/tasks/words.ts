import type { Tone } from '#ui/notice.tsx';
import { isLateTask, type Task, type TaskTab } from './domain/task.ts';

export const TAB_WORDS: Readonly<Record<TaskTab, { readonly text: string; readonly empty: string }>> = {
  open: { text: 'Cần làm', empty: 'Không có việc nào phải làm' },
  new: { text: 'Chưa đến hạn', empty: 'Không có việc nào chưa đến hạn' },
  dueSoon: { text: 'Sắp hạn', empty: 'Không có việc nào sắp hạn' },
  overdue: { text: 'Quá hạn', empty: 'Không có việc nào quá hạn' },
  done: { text: 'Đã xong', empty: 'Chưa có việc nào đã xong' },
};

/** How a task stands, in words: what was done late says so for ever. */
export function stateOf(task: Task, now: Temporal.Instant): { readonly text: string; readonly tone: Tone } {
  const late = isLateTask(task, now);
  if (!task.doneAt) return late ? { text: 'Quá hạn', tone: 'danger' } : { text: 'Phải làm', tone: 'info' };
  if (task.outcome === 'cancelled')
    return late
      ? { text: 'Hết hạn mà chưa làm', tone: 'danger' }
      : { text: 'Không phải làm nữa', tone: 'neutral' };
  return late ? { text: 'Xong muộn', tone: 'danger' } : { text: 'Đã xong', tone: 'success' };
}
