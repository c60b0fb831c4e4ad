import type { Context } from '#platform/context.ts';
import type { TaskOutcome } from '../domain/task.ts';
import { endTasks } from '../sql/end-tasks.ts';

/** Which task ends; without `key` every one of this kind and subject. */
interface Closing {
  readonly kind: string;
  readonly subjectId: string;
  readonly key?: string;
}

/**
 * Ends a task, in the transaction of the deed it asked for; one that has ended stays as it is, late if it was late.
 * Answers whether there was one to end.
 */
export async function closeTask(
  context: Context,
  closing: Closing,
  outcome: TaskOutcome,
  note = '',
): Promise<boolean> {
  return (await endTasks(context, [closing], outcome, note)) > 0;
}
