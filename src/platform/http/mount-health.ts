import type { OpenAPIHono } from '@hono/zod-openapi';
import { sql } from 'kysely';
import type { Surroundings } from './request-context.ts';

/** /healthz: the process lives. /readyz: it can work, the database answers and files can be stored. */
export function mountHealth(app: OpenAPIHono, around: Surroundings): void {
  app.get('/healthz', (http) => http.json({ status: 'ok' }));
  app.get('/readyz', async (http) => {
    const checks = {
      database: await works(() => sql`select 1`.execute(around.store.read)),
      files: await works(() => around.files.check()),
    };
    const ready = Object.values(checks).every(Boolean);
    return http.json({ status: ready ? 'ok' : 'unavailable', checks }, ready ? 200 : 503);
  });
}

async function works(check: () => Promise<unknown>): Promise<boolean> {
  return check().then(
    () => true,
    () => false,
  );
}
