import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readUseCaseName, useCaseFiles } from './use-case-templates.ts';

/**
 * Writes the four files of a use case below `root`; answers their paths.
 * @throws Error if the module does not exist or one of the files does: nothing has been written then
 */
export async function writeUseCase(root: string, words: string): Promise<string[]> {
  const name = readUseCaseName(words);
  if (!existsSync(path.join(root, 'src/modules', name.module)))
    throw new Error(`there is no module src/modules/${name.module}`);
  const files = useCaseFiles(name);
  const taken = files.find((file) => existsSync(path.join(root, file.path)));
  if (taken) throw new Error(`${taken.path} exists already; nothing was written`);
  for (const file of files) {
    await mkdir(path.dirname(path.join(root, file.path)), { recursive: true });
    await writeFile(path.join(root, file.path), file.text, { flag: 'wx' });
  }
  return files.map((file) => file.path);
}
