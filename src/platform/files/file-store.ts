import { createHash, randomUUID } from 'node:crypto';
import { glob, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Where the bytes of files stand, under their hash. On disk here; an S3 store needs only these few. */
export interface FileStore {
  /** Stores the bytes once, whoever sends them how often; answers their SHA-256 in hex. */
  put(bytes: Uint8Array): Promise<string>;
  /** @throws Error if nothing stands under this hash: the store is damaged */
  get(sha256: string): Promise<Uint8Array>;
  /** Hashes of what has stood here since before `moment`. */
  listOlderThan(moment: Temporal.Instant): AsyncIterable<string>;
  /** Removes the bytes; nothing if they are gone already. */
  remove(sha256: string): Promise<void>;
  /** Is the store there and writable? */
  check(): Promise<void>;
}

/** A store in a folder: `ab/cd/abcd…`, written under another name first, so that no half file is ever seen. */
export function diskStore(folder: string): FileStore {
  const place = (hash: string) => path.join(folder, hash.slice(0, 2), hash.slice(2, 4), hash);
  return {
    async put(bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex');
      const target = place(hash);
      // Stored again counts as stored now: the sweep must not take what somebody is about to refer to.
      if (await exists(target)) return touch(target, hash);
      await mkdir(path.dirname(target), { recursive: true });
      const draft = `${target}.${randomUUID()}`;
      await writeFile(draft, bytes, { flush: true });
      await rename(draft, target);
      return hash;
    },
    get: (hash) => readFile(place(hash)),
    listOlderThan: (moment) => listOlderThan(folder, moment),
    remove: (hash) => rm(place(hash), { force: true }),
    check: async () => {
      await mkdir(folder, { recursive: true });
    },
  };
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

async function touch(file: string, hash: string): Promise<string> {
  const now = new Date();
  await utimes(file, now, now);
  return hash;
}

async function* listOlderThan(folder: string, moment: Temporal.Instant): AsyncIterable<string> {
  for await (const file of glob('*/*/*', { cwd: folder })) {
    const { mtimeMs } = await stat(path.join(folder, file));
    if (mtimeMs < moment.epochMilliseconds) yield path.basename(file);
  }
}
