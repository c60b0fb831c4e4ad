import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { registry } from '#app';
import { openApiText } from './openapi-document.ts';

/** `npm run openapi`: writes docs/openapi.json from the registered operations. */
const docs = path.join(import.meta.dirname, '../docs');
await mkdir(docs, { recursive: true });
await writeFile(path.join(docs, 'openapi.json'), openApiText(registry));
