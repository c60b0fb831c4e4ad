import type { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Logger } from '../logging/logger.ts';

/** Counts and times of this process for Prometheus. Labels are route patterns: never an address with a person in it. */
const metrics = new Registry();
const labelNames = ['method', 'route', 'status'] as const;
const requests = new Counter({
  name: 'http_requests_total',
  help: 'Requests answered',
  labelNames,
  registers: [metrics],
});
const seconds = new Histogram({
  name: 'http_request_seconds',
  help: 'Time to answer, in seconds',
  labelNames,
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers: [metrics],
});

export function mountMetrics(app: OpenAPIHono): void {
  if (!metrics.getSingleMetric('process_cpu_user_seconds_total'))
    collectDefaultMetrics({ register: metrics });
  app.get('/metrics', async (http) =>
    http.text(await metrics.metrics(), 200, { 'content-type': metrics.contentType }),
  );
}

/** Counts and logs every request by its route pattern. */
export function measure(log: Logger): MiddlewareHandler {
  return async (http, next) => {
    const started = performance.now();
    await next();
    const elapsed = (performance.now() - started) / 1000;
    const labels = { method: http.req.method, route: routePath(http, -1), status: http.res.status };
    requests.inc(labels);
    seconds.observe(labels, elapsed);
    log.info(
      { ...labels, milliseconds: Math.round(elapsed * 1000), requestId: http.get('requestId') },
      'request',
    );
  };
}
