import { sql } from 'kysely';
import type { Context } from '../context.ts';

/** What a job that listens to events gets. */
export interface EventNotice {
  readonly eventId: string;
  readonly type: string;
  readonly subjectId: string;
}

/**
 * Puts a job into the queue, in the transaction of the request: it runs after the commit, or never.
 * With `key` a job that still waits under the same key is replaced, so it runs once.
 */
export async function enqueue(context: Context, job: string, payload: object, key?: string): Promise<void> {
  await sql`
    select graphile_worker.add_job(identifier => ${job}, payload => ${JSON.stringify(payload)}::json, job_key => ${key ?? null})
  `.execute(context.db);
}
