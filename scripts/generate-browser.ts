import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { browserCheck } from './browser-check.ts';

/** `npm run browser`: writes the script with which a citizen's browser computes a due date again. */
const script = await browserCheck();
await writeFile(path.join(import.meta.dirname, '../public/deadline-check.js'), script);
