import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { OpenAPIHono } from '@hono/zod-openapi';

const SWAGGER = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const FILES = { 'swagger-ui.css': 'text/css', 'swagger-ui-bundle.js': 'text/javascript' } as const;

/** What the document says of us; the tests compare the whole document with docs/openapi.json. */
export const DOCUMENT = {
  openapi: '3.1.0',
  info: {
    title: 'Motcua (Một Cửa)',
    version: '1',
    description:
      'The one-stop shop of a Vietnamese province. Sign in with POST /api/sessions and send the token as a bearer token. Errors are RFC 9457 problems with a stable code.',
  },
};

/** /api/openapi.json, and the Swagger UI at /api, served from here. */
export function mountDocument(app: OpenAPIHono): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' });
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'motcua_session',
  });
  app.get('/api/openapi.json', (http) => http.json(app.getOpenAPI31Document(DOCUMENT)));
  for (const [name, contentType] of Object.entries(FILES)) {
    app.get(`/api/ui/${name}`, (http) =>
      http.body(readFileSync(path.join(SWAGGER, name)), 200, {
        'content-type': contentType,
        'cache-control': 'max-age=86400',
      }),
    );
  }
  app.get('/api/ui/start.js', (http) => http.body(START, 200, { 'content-type': 'text/javascript' }));
  app.get('/api', (http) => {
    // Swagger UI draws with style attributes; only this page allows them.
    http.header(
      'content-security-policy',
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:",
    );
    return http.html(<Page />);
  });
}

const START =
  "SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#ui', deepLinking: true, validatorUrl: null });";

function Page() {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>Motcua API</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href="/api/ui/swagger-ui.css" />
      </head>
      <body>
        <main id="ui" />
        <script src="/api/ui/swagger-ui-bundle.js" />
        <script src="/api/ui/start.js" />
      </body>
    </html>
  );
}
