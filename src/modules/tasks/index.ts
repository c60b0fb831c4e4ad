/** Public face of the module tasks: the one spine of obligations (việc phải làm). */
export { closeTask } from './close-task/close-task.ts';
export type { Task, TaskOutcome } from './domain/task.ts';
export { type NewTask, openTask, openTasks } from './open-task/open-task.ts';
export { handTask } from './sql/hand-task.ts';
export { tasksOfSubject } from './sql/task-rows.ts';
