import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describeSchema } from '#platform/sql/describe-schema.ts';
import { startTestDatabase } from '#test/database.ts';
import { schemaTypes } from './schema-types.ts';

/** `npm run schema`: writes db/schema.sql and the table types from a freshly migrated database. */
const root = path.join(import.meta.dirname, '..');
const database = await startTestDatabase();
await writeFile(path.join(root, 'db/schema.sql'), await describeSchema(database.owner));
for (const [file, text] of await schemaTypes(database.ownerUrl)) {
  await writeFile(path.join(root, 'src/platform/sql', file), text);
}
await database.stop();
