import type { Role } from '#platform/authorization.ts';

/** How a task ended: by the deed it asked for, or because there was no more reason for it. */
export type TaskOutcome = 'done' | 'cancelled';

/** Việc phải làm: what somebody has to do about a record, and by when. */
export interface Task {
  readonly id: string;
  /** `module.what`: `dossiers.apology` */
  readonly kind: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** Tells several tasks of one kind and subject apart; '' where there is only one. */
  readonly taskKey: string;
  readonly unitId: string;
  readonly officerId: string | null;
  /** Whoever holds it at the unit, when no officer is named. */
  readonly role: Role | null;
  readonly title: string;
  readonly detail: string;
  readonly href: string;
  readonly openedAt: Temporal.Instant;
  readonly dueAt: Temporal.Instant | null;
  readonly doneAt: Temporal.Instant | null;
  readonly doneBy: string | null;
  readonly outcome: TaskOutcome | null;
  readonly note: string;
}

/** "Sắp hạn" begins so long before the deadline: as with dossiers. */
export const TASK_DUE_SOON = Temporal.Duration.from({ hours: 24 });

/** Phần việc: every open one, the nearly late and the late ones of these, and those that have ended. */
export const TASK_TABS = ['open', 'new', 'dueSoon', 'overdue', 'done'] as const;
export type TaskTab = (typeof TASK_TABS)[number];

/** Whose tasks: the officer's own (by name or by role), or all of the units he oversees. */
export const TASK_VIEWS = ['mine', 'unit'] as const;
export type TaskView = (typeof TASK_VIEWS)[number];

/** Muộn: not done by its deadline. A task that ended after it stays late for ever. */
export function isLateTask(
  { dueAt, doneAt }: Pick<Task, 'dueAt' | 'doneAt'>,
  now: Temporal.Instant,
): boolean {
  return dueAt !== null && Temporal.Instant.compare(doneAt ?? now, dueAt) > 0;
}
