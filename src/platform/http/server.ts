import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context as HttpContext, Next } from 'hono';
import { csrf } from 'hono/csrf';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import { galleryPage } from '#ui/gallery.tsx';
import { mountDocument } from '../openapi/mount-document.tsx';
import { Problem } from '../problem.ts';
import { mountApi } from './mount-api.ts';
import { mountAssets } from './mount-assets.ts';
import { mountHealth } from './mount-health.ts';
import { measure, mountMetrics } from './mount-metrics.ts';
import { mountForm, mountPage } from './mount-page.ts';
import type { Surroundings } from './request-context.ts';
import { sendProblem } from './send-problem.ts';

/** Scripts, styles and pictures only from ourselves; nothing inline; nobody may frame us. */
const securityHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin',
});

/** What is shown to one person is kept by no browser and no proxy: signing out really ends it. */
async function keepPrivate(http: HttpContext, next: Next): Promise<void> {
  await next();
  if (!http.res.headers.has('cache-control')) http.res.headers.set('cache-control', 'private, no-store');
}

/** The whole HTTP interface of the program: every registered operation, and the platform's own few. */
export function makeServer(around: Surroundings): OpenAPIHono {
  const app = new OpenAPIHono();
  app.use(requestId({ headerName: '' }));
  app.use(measure(around.log));
  app.use(securityHeaders);
  app.use(csrf());
  app.use(keepPrivate);
  mountAssets(app);
  mountHealth(app, around);
  mountMetrics(app);
  mountDocument(app);
  if (around.config.demo) app.get('/dev/ui', (http) => http.html(galleryPage() as unknown as string));
  for (const operation of around.registry.operations) {
    if (operation.kind === 'page') mountPage(app, around, operation);
    else if (operation.kind === 'form') mountForm(app, around, operation);
    else mountApi(app, around, operation);
  }
  app.notFound((http) => sendProblem(http, around, new Problem('notFound', 'platform.no-such-page')));
  app.onError((error, http) => sendProblem(http, around, error));
  return app;
}
