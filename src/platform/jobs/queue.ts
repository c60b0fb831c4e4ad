import { type Runner, type TaskList, run, runMigrations, Logger as WorkerLogger } from 'graphile-worker';
import type pg from 'pg';
import type { Context } from '../context.ts';
import type { Logger } from '../logging/logger.ts';
import type { Registry } from '../registry.ts';
import { APPLICATION_ROLE } from '../sql/database.ts';

/** Makes or updates the queue's own tables, as owner, and lets the application use them. */
export async function migrateQueue(owner: pg.Pool): Promise<void> {
  await runMigrations({ pgPool: owner, logger: quiet });
  for (const what of ['tables', 'sequences', 'functions']) {
    await owner.query(`grant all on all ${what} in schema graphile_worker to ${APPLICATION_ROLE}`);
  }
  await owner.query(`grant usage on schema graphile_worker to ${APPLICATION_ROLE}`);
}

/** Runs one job in a transaction of its own, with a context in which the system acts. */
export type RunInContext = (actorName: string, work: (context: Context) => Promise<void>) => Promise<void>;

/** Each registered job as a task of the worker. A payload that does not parse fails the job, visibly. */
export function taskList(registry: Registry, inContext: RunInContext): TaskList {
  const jobs = registry.modules.flatMap((module) => module.jobs ?? []);
  return Object.fromEntries(
    jobs.map((job) => [
      job.name,
      (payload: unknown) => inContext(job.name, (context) => job.run(context, job.payload.parse(payload))),
    ]),
  );
}

/** Starts the workers of this process; `stop()` of the answer waits for running jobs. */
export async function startQueue(pool: pg.Pool, registry: Registry, inContext: RunInContext, log: Logger): Promise<Runner> {
  const crontab = registry.modules.flatMap((module) => module.cron ?? []);
  return run({
    pgPool: pool,
    taskList: taskList(registry, inContext),
    crontab: crontab.map((item) => `${item.pattern} ${item.job}`).join('\n'),
    concurrency: 2,
    noHandleSignals: true,
    logger: new WorkerLogger(() => (level, message) => {
      if (level === 'error' || level === 'warning') log.warn({ queue: message }, 'job queue');
    }),
  });
}

const quiet = new WorkerLogger(() => () => {});
