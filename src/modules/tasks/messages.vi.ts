import type { Messages } from '#platform/i18n/messages.ts';

/** Texts of the module tasks. */
export const tasksMessages: Messages = {
  'tasks.menu': 'Việc cần làm',
  'subject.task': 'Việc cần làm',
  'event.task-opened': 'Giao việc: {title}',
  'event.task-done': 'Xong việc: {title}',
  'event.task-cancelled': 'Không phải làm nữa: {title}',
  'event.task-handed': 'Chuyển việc cho người khác: {title}',
};
