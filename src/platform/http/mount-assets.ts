import type { OpenAPIHono } from '@hono/zod-openapi';
import { compress } from 'hono/compress';
import { assetRoutes } from '#ui/assets.ts';

/** Style, scripts, fonts and pictures. Their addresses carry a hash, so browsers may keep them for ever. */
export function mountAssets(app: OpenAPIHono): void {
  app.use('/assets/*', compress());
  for (const asset of assetRoutes()) {
    const headers = {
      'content-type': asset.contentType,
      'cache-control': 'public, max-age=31536000, immutable',
    };
    app.get(asset.path, (http) => http.body(asset.body as Uint8Array<ArrayBuffer>, 200, headers));
  }
}
