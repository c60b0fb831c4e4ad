import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context as HttpContext } from 'hono';
import { admit } from '../authorization.ts';
import { Problem } from '../problem.ts';
import { callerOf, clientOf } from './caller.ts';
import { FORM_MEGABYTES, limitBody } from './limit-body.ts';
import type { ApiOperation } from './operation.ts';
import { readingContext, type Surroundings } from './request-context.ts';
import { readApiInput, runApi } from './run-api.ts';

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string(),
    errors: z.array(z.object({ field: z.string(), code: z.string(), text: z.string() })),
  })
  .openapi('Problem');

const KEY_HEADER = 'idempotency-key';

/** The operation's place in the OpenAPI document, and its route. */
export function mountApi(app: OpenAPIHono, around: Surroundings, operation: ApiOperation): void {
  app.openAPIRegistry.registerPath(routeOf(operation));
  const path = operation.path.replace(/\{(\w+)\}/g, ':$1');
  const megabytes = operation.carriesFile ? around.config.maxFileMegabytes * 1.4 : FORM_MEGABYTES;
  app.on(operation.method.toUpperCase(), path, limitBody(megabytes), async (http) => {
    const caller = await callerOf(around, http);
    admit(readingContext(around, caller), operation.access);
    const input = readApiInput(operation, {
      params: http.req.param(),
      query: http.req.query(),
      body: operation.body ? await readBody(http) : undefined,
      client: clientOf(http),
    });
    const answer = await runApi(around, caller, operation, input, http.req.header(KEY_HEADER));
    if (operation.openToAll) {
      http.header('access-control-allow-origin', '*');
      http.header('cache-control', 'public, max-age=3600');
    }
    return http.json(answer as object, operation.status ?? 200);
  });
}

/** @throws Problem invalid for a body that is no JSON */
async function readBody(http: HttpContext): Promise<unknown> {
  return http.req.json().catch(() => {
    throw new Problem('invalid', 'platform.json-unreadable');
  });
}

export function routeOf(operation: ApiOperation) {
  const json = <Schema extends z.ZodType>(schema: Schema) => ({ 'application/json': { schema } });
  const problem = {
    content: { 'application/problem+json': { schema: problemSchema } },
    description: 'Problem',
  };
  const headers = operation.once ? z.object({ [KEY_HEADER]: z.uuid().optional() }) : undefined;
  return createRoute({
    operationId: operation.id,
    method: operation.method,
    path: operation.path,
    summary: operation.summary,
    tags: [operation.id.split('.')[0] ?? ''],
    security: operation.access === 'public' ? [] : [{ session: [] }, { bearer: [] }],
    description: operation.access === 'public' ? 'Public.' : `Needs: ${operation.access}.`,
    request: {
      ...(operation.params ? { params: operation.params } : {}),
      ...(operation.query ? { query: operation.query } : {}),
      ...(headers ? { headers } : {}),
      ...(operation.body ? { body: { content: json(operation.body), required: true } } : {}),
    },
    responses: {
      [operation.status ?? 200]: { content: json(operation.answer), description: 'Done' },
      '4XX': problem,
    },
  });
}
