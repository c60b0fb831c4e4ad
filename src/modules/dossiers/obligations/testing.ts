import { type Task, tasksOfSubject } from '#modules/tasks/index.ts';
import type { TestApp } from '#test/app.ts';
import type { LiveStage } from '#test/live-stage.ts';
import { openObligations } from './open-obligations.job.ts';

/** What the clock of the program does every minute, at this moment. */
export function lookForObligations(app: TestApp): Promise<void> {
  return openObligations.runInSteps((work) => work(app.context()), {});
}

/** The same where transactions really commit. */
export function lookForObligationsLive({ system }: Pick<LiveStage, 'system'>): Promise<void> {
  return openObligations.runInSteps(system, {});
}

/** The tasks about a dossier, the oldest first. */
export function tasksOf(app: TestApp, dossierId: string): Promise<Task[]> {
  return tasksOfSubject(app.context(), 'dossier', dossierId);
}
