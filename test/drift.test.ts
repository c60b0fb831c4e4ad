import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { registry } from '#app';
import { describeSchema } from '#platform/sql/describe-schema.ts';
import { withApp } from '#test/app.ts';
import { startTestDatabase, type TestDatabase } from '#test/database.ts';
import { browserCheck } from '../scripts/browser-check.ts';
import { dossierStatesPage } from '../scripts/dossier-states-page.ts';
import { openApiText } from '../scripts/openapi-document.ts';
import { permissionsPage } from '../scripts/permissions-page.ts';
import { schemaTypes } from '../scripts/schema-types.ts';
import { ROOT } from './architecture/source-file.ts';

/** Whether a committed file is what the program generates now; says where they part and what to run. */
function assertGenerated(file: string, generated: string, command: string): void {
  const committed = readFileSync(path.join(ROOT, file), 'utf8');
  if (committed === generated) return;
  const [old, now] = [committed.split('\n'), generated.split('\n')];
  const line = now.findIndex((text, index) => text !== old[index]);
  const place = line < 0 ? now.length : line;
  assert.fail(
    `${file} is out of date, run “${command}”. Line ${place + 1}: has “${old[place] ?? ''}”, should be “${now[place] ?? ''}”`,
  );
}

describe('what is generated is up to date', () => {
  let database: TestDatabase;
  before(async () => {
    database = await startTestDatabase();
  });
  after(() => database.stop());

  it('db/schema.sql and the table types', async () => {
    assertGenerated('db/schema.sql', await describeSchema(database.owner), 'npm run schema');
    for (const [file, text] of await schemaTypes(database.ownerUrl)) {
      assertGenerated(`src/platform/sql/${file}`, text, 'npm run schema');
    }
  });

  it('docs/permissions.md and docs/dossier-states.md', () => {
    assertGenerated('docs/permissions.md', permissionsPage(registry), 'npm run docs');
    assertGenerated('docs/dossier-states.md', dossierStatesPage(), 'npm run docs');
  });

  it('docs/openapi.json, which is also what the program answers', () =>
    withApp(async (app) => {
      assertGenerated('docs/openapi.json', openApiText(registry), 'npm run openapi');
      const answer = await app.anonymous.get('/api/openapi.json');
      assert.deepEqual(answer.json(), JSON.parse(openApiText(registry)));
    }));

  it('public/deadline-check.js, the clock for the browser', async () => {
    assertGenerated('public/deadline-check.js', await browserCheck(), 'npm run browser');
  });

  it('a file that is out of date is noticed', () => {
    const text = readFileSync(path.join(ROOT, 'db/schema.sql'), 'utf8').replace(
      '\ntable ',
      '\ntable planted_',
    );
    assert.throws(
      () => assertGenerated('db/schema.sql', text, 'npm run schema'),
      /out of date, run “npm run schema”. Line 2:/,
    );
  });
});

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}
interface DocumentedOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  readonly responses: Readonly<Record<string, unknown>>;
}

describe('the OpenAPI document', () => {
  const text = openApiText(registry);
  const document: Document = JSON.parse(text);
  const operations = Object.entries(document.paths).flatMap(([address, methods]) =>
    Object.values(methods).map((operation) => ({ address, ...operation })),
  );

  it('is 3.1 and lists every operation of the interface once', () => {
    assert.equal(document.openapi, '3.1.0');
    const registered = registry.operations.filter(({ kind }) => kind === 'api').map(({ id }) => id);
    assert.deepEqual(operations.map(({ operationId }) => operationId).sort(), registered.sort());
  });

  it('explains each: a summary, its path parameters, what success and refusal look like', () => {
    for (const { address, operationId, summary, parameters = [], responses } of operations) {
      assert.ok(summary.length > 5, operationId);
      const named = [...address.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const documented = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
      assert.deepEqual(documented.sort(), named.sort(), operationId);
      assert.ok('4XX' in responses && ('200' in responses || '201' in responses), operationId);
    }
  });

  it('refers only to schemas that it holds', () => {
    const names = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name ?? '');
    assert.ok(names.length > 0);
    assert.deepEqual(
      names.filter((name) => !(name in document.components.schemas)),
      [],
    );
  });
});
