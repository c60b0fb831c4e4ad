import type { Actor } from '../authorization.ts';
import { type Clock, standingClock } from '../clock.ts';
import type { Config } from '../config/config.ts';
import type { Context } from '../context.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Ids } from '../ids.ts';
import type { Logger } from '../logging/logger.ts';
import type { Registry } from '../registry.ts';
import type { Store } from '../sql/database.ts';

/** What the whole program shares: made once by serve, by the tests, by the command line. */
export interface Surroundings {
  readonly store: Store;
  readonly config: Config;
  readonly secret: string;
  readonly provinceId: number;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly files: FileStore;
  readonly log: Logger;
  readonly registry: Registry;
  /** Who carries this token? Anonymous if it is unknown, ended or locked. */
  authenticate(context: Context, token: string): Promise<Actor>;
}

export interface Caller {
  readonly actor: Actor;
  readonly requestId: string;
}

/** A context that reads from the pool. */
export function readingContext(around: Surroundings, caller: Caller): Context {
  const { store, config, secret, provinceId, clock, ids, files, log, registry } = around;
  return { db: store.read, config, secret, provinceId, clock, ids, files, log, registry, ...caller };
}

/**
 * Runs `work` in one transaction: commits when it resolves, undoes everything when it throws. The clock stands still in it:
 * what is written together happened at one moment, so the history and the rows it explains agree to the millisecond.
 */
export function inTransaction<Answer>(
  around: Surroundings,
  caller: Caller,
  work: (context: Context) => Promise<Answer>,
): Promise<Answer> {
  const reading = { ...readingContext(around, caller), clock: standingClock(around.clock) };
  return around.store.write((db) => work({ ...reading, db }));
}

/** A job, the command line or the seed: the system acts, under a name. */
export function asSystem<Answer>(
  around: Surroundings,
  name: string,
  work: (context: Context) => Promise<Answer>,
): Promise<Answer> {
  return inTransaction(around, { actor: { kind: 'system', name }, requestId: `job:${name}` }, work);
}
