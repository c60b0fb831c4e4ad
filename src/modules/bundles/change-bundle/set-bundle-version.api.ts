import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { bundleAnswer, toBundleAnswer } from '../catalogue/bundles.api.ts';
import { bundleVersionSchema, setBundleVersion } from './set-bundle-version.ts';

export const setBundleVersionApi = defineApi({
  id: 'bundles.versions.create',
  method: 'post',
  path: '/api/bundles/{code}/versions',
  access: 'bundles.administer',
  summary: 'A new version of a bundle from a day on; a code that is new begins a bundle',
  params: z.object({ code: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'bundles.step-code') }),
  body: bundleVersionSchema,
  answer: bundleAnswer,
  status: 201,
  handle: async (context, { params, body }) =>
    toBundleAnswer(await setBundleVersion(context, params.code, body)),
});
