import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json, wherever the caller stands. */
export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));
