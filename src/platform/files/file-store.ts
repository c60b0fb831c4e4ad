import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Where the bytes of files stand, under their hash. On disk here; an S3 store needs only these three. */
export interface FileStore {
  /** Stores the bytes once, whoever sends them how often; answers their SHA-256 in hex. */
  put(bytes: Uint8Array): Promise<string>;
  /** @throws Error if nothing stands under this hash: the store is damaged */
  get(sha256: string): Promise<Uint8Array>;
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
      if (await exists(target)) return hash;
      await mkdir(path.dirname(target), { recursive: true });
      const draft = `${target}.${randomUUID()}`;
      await writeFile(draft, bytes, { flush: true });
      await rename(draft, target);
      return hash;
    },
    get: (hash) => readFile(place(hash)),
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
