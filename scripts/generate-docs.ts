import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { registry } from '#app';
import { dossierStatesPage } from './dossier-states-page.ts';
import { permissionsPage } from './permissions-page.ts';

/** `npm run docs`: writes the pages of docs/ that are drawn from the program. */
const docs = path.join(import.meta.dirname, '../docs');
await mkdir(docs, { recursive: true });
await writeFile(path.join(docs, 'permissions.md'), permissionsPage(registry));
await writeFile(path.join(docs, 'dossier-states.md'), dossierStatesPage());
