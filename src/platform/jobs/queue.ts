import {
  parseCronItems,
  type Runner,
  run,
  runMigrations,
  type TaskList,
  Logger as WorkerLogger,
} from 'graphile-worker';
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
  await admitApplication(owner);
}

/** The library shuts its tables to everybody but their owner by row security; the application works there too. */
async function admitApplication(owner: pg.Pool): Promise<void> {
  const { rows } = await owner.query(
    `select c.oid::regclass::text as name from pg_class c where c.relnamespace = 'graphile_worker'::regnamespace
     and c.relrowsecurity and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = $1)`,
    [APPLICATION_ROLE],
  );
  for (const { name } of rows) {
    await owner.query(
      `create policy ${APPLICATION_ROLE} on ${name} to ${APPLICATION_ROLE} using (true) with check (true)`,
    );
  }
}

/** Runs one job in a transaction of its own, with a context in which the system acts. */
export type RunInContext = <Answer>(
  actorName: string,
  work: (context: Context) => Promise<Answer>,
) => Promise<Answer>;

/** Each registered job as a task of the worker. A payload that does not parse fails the job, visibly. */
function taskList(registry: Registry, inContext: RunInContext): TaskList {
  const jobs = registry.modules.flatMap((module) => module.jobs ?? []);
  return Object.fromEntries(
    jobs.map((job) => [
      job.name,
      (payload: unknown) => {
        const read = job.payload.parse(payload);
        if (!('runInSteps' in job)) return inContext(job.name, (context) => job.run(context, read));
        return job.runInSteps((work) => inContext(job.name, work), read);
      },
    ]),
  );
}

/** Starts the workers of this process; `stop()` of the answer waits for running jobs. */
export async function startQueue(
  pool: pg.Pool,
  registry: Registry,
  inContext: RunInContext,
  log: Logger,
): Promise<Runner> {
  const cron = registry.modules.flatMap((module) => module.cron ?? []);
  return run({
    pgPool: pool,
    taskList: taskList(registry, inContext),
    parsedCronItems: parseCronItems(
      cron.map(({ job, pattern }) => ({ task: job, match: pattern, identifier: job })),
    ),
    concurrency: 2,
    noHandleSignals: true,
    logger: new WorkerLogger(() => (level, message) => {
      if (level === 'error' || level === 'warning') log.warn({ queue: message }, 'job queue');
    }),
  });
}

const quiet = new WorkerLogger(() => () => {});
