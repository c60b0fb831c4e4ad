import type { z } from 'zod';
import type { Context } from '../context.ts';

/** Work done later, in a transaction of its own, retried until it succeeds; so it must be safe to run twice. */
export interface Job<Payload = unknown> {
  /** `module.verb` */
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  /** Types of events that start this job; its payload is then an `EventNotice`. */
  readonly on?: readonly string[];
  /** Of those events only the ones with such data: what concerns few records must not fill the queue for all. */
  readonly onlyIf?: (data: Readonly<Record<string, unknown>>) => boolean;
  run(context: Context, payload: Payload): Promise<void>;
}

/** Runs `work` in a transaction of its own and answers what it answered. */
export type InTransaction = <Answer>(work: (context: Context) => Promise<Answer>) => Promise<Answer>;

/**
 * Work that waits for something outside the database, such as a mail server: it cuts itself into transactions, so
 * that none stays open meanwhile. What is between two of them may happen twice, if the program ends there.
 */
export interface JobInSteps<Payload = unknown> {
  /** `module.verb` */
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  readonly on?: readonly string[];
  readonly onlyIf?: Job['onlyIf'];
  runInSteps(inTransaction: InTransaction, payload: Payload): Promise<void>;
}

/** A job without payload that runs by the clock; `pattern` is crontab in UTC. */
export interface CronJob {
  readonly job: string;
  readonly pattern: string;
}

export function defineJob<Payload>(job: Job<Payload>): Job<Payload> {
  return job;
}

export function defineJobInSteps<Payload>(job: JobInSteps<Payload>): JobInSteps<Payload> {
  return job;
}
