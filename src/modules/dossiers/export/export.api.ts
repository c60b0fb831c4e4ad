import { z } from '@hono/zod-openapi';
import { findUnitByCode } from '#modules/organization/index.ts';
import { defineApi } from '#platform/http/operation.ts';
import { invalidField } from '#platform/problem.ts';
import { nationalItem } from '../domain/export-record.ts';
import { day } from '../register/day-schema.ts';
import { exportDossiers } from './export-dossiers.ts';

/** GET /api/dossier-exports: the body of DongBoHoSoMC, page by page. */
export const exportDossiersApi = defineApi({
  id: 'dossiers.exports.list',
  method: 'get',
  path: '/api/dossier-exports',
  access: 'dossiers.export',
  summary:
    'Dossiers of a unit and those below it that a period is about, as items of DongBoHoSoMC; `next` is the `after` of the following page',
  query: z.object({
    unit: z.string('dossiers.unit-missing').max(40, 'platform.too-long'),
    from: day,
    to: day,
    after: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(200),
  }),
  answer: z.object({
    isUpdating: z.boolean(),
    data: z.array(z.record(z.string(), z.unknown())),
    next: z.string().nullable(),
  }),
  async handle(context, { query: { unit: code, from, to, after, limit } }) {
    const unit = await findUnitByCode(context, code);
    if (!unit) throw invalidField('unit', 'dossiers.export-unit');
    const made = await exportDossiers(context, { unitId: unit.id, from, to });
    const { value: page = [] } = await made.pages(after, limit)[Symbol.asyncIterator]().next();
    return {
      isUpdating: false,
      data: page.map((dossier: Parameters<typeof nationalItem>[0]) =>
        nationalItem(dossier, made.agencyCodeOf),
      ),
      next: page.length === limit ? (page.at(-1)?.id ?? null) : null,
    };
  },
});
