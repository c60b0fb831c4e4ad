import { z } from '@hono/zod-openapi';
import { authorize } from '#platform/authorization.ts';
import { defineApi } from '#platform/http/operation.ts';
import type { ProcedureBundle } from '../domain/bundle.ts';
import { contentSchema } from '../domain/bundle-content.ts';
import { listBundleVersions } from '../sql/bundle-versions.ts';

export const bundleAnswer = z
  .object({
    code: z.string(),
    number: z.number().int(),
    name: z.string(),
    validFrom: z.string(),
    validTo: z.string().nullable(),
    verified: z.boolean(),
    content: contentSchema,
  })
  .openapi('ProcedureBundle');

export function toBundleAnswer(bundle: ProcedureBundle): z.input<typeof bundleAnswer> {
  return { ...bundle, validFrom: bundle.validFrom.toString(), validTo: bundle.validTo?.toString() ?? null };
}

export const bundlesApi = defineApi({
  id: 'bundles.versions.list',
  method: 'get',
  path: '/api/bundles',
  access: 'bundles.browse',
  summary: 'Bundles of linked procedures (nhóm thủ tục liên thông) in all their versions',
  query: z.object({ code: z.string().max(40).optional() }),
  answer: z.object({ bundles: z.array(bundleAnswer) }),
  async handle(context, { query }) {
    authorize(context, 'bundles.browse');
    return { bundles: (await listBundleVersions(context, query.code)).map(toBundleAnswer) };
  },
});
