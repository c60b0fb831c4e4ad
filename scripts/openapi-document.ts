import { OpenAPIHono } from '@hono/zod-openapi';
import { routeOf } from '#platform/http/mount-api.ts';
import { DOCUMENT, mountDocument } from '#platform/openapi/mount-document.tsx';
import type { Registry } from '#platform/registry.ts';

/** docs/openapi.json: what the running program answers at /api/openapi.json, made without a database. */
export function openApiText(registry: Registry): string {
  const app = new OpenAPIHono();
  mountDocument(app);
  for (const operation of registry.operations) {
    if (operation.kind === 'api') app.openAPIRegistry.registerPath(routeOf(operation));
  }
  return `${JSON.stringify(app.getOpenAPI31Document(DOCUMENT), null, 2)}\n`;
}
