import type { Kysely } from 'kysely';
import type { Actor } from './authorization.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config/config.ts';
import type { FileStore } from './files/file-store.ts';
import type { Ids } from './ids.ts';
import type { Logger } from './logging/logger.ts';
import type { Registry } from './registry.ts';
import type { DB } from './sql/schema.ts';

/**
 * Everything a use case may know about its surroundings. It is the first argument of everything; there is no
 * global database, clock or user. `db` is the transaction of a writing request, the pool of a reading one.
 */
export interface Context {
  readonly db: Kysely<DB>;
  readonly provinceId: number;
  readonly actor: Actor;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly requestId: string;
  readonly config: Config;
  /** Encrypts identity numbers and signs what we hand out and take back. */
  readonly secret: string;
  readonly files: FileStore;
  readonly log: Logger;
  readonly registry: Registry;
}

/** A new id of now. */
export function newId(context: Context): string {
  return context.ids.next(context.clock.now());
}
