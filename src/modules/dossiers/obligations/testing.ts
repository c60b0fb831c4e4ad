import { type Task, tasksOfSubject } from '#modules/tasks/index.ts';
import type { TestApp } from '#test/app.ts';
import { openObligations } from './open-obligations.job.ts';

/** What the clock of the program does every minute, at this moment. */
export function lookForObligations(app: TestApp): Promise<void> {
  return openObligations.runInSteps((work) => work(app.context()), {});
}

/** The tasks about a dossier, the oldest first. */
export function tasksOf(app: TestApp, dossierId: string): Promise<Task[]> {
  return tasksOfSubject(app.context(), 'dossier', dossierId);
}
