import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { importUnits } from './import-units.ts';
import { readUnitFile } from './read-unit-file.ts';

const answer = z
  .object({
    rows: z.number().int(),
    added: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    rejected: z.array(
      z.object({ line: z.number().int(), cells: z.array(z.string()), reasons: z.array(z.string()) }),
    ),
  })
  .openapi('UnitImport');

/** POST /api/unit-imports: the table goes in the body, CSV or XLSX in base64. */
export const importUnitsApi = defineApi({
  id: 'organization.postUnitImport',
  method: 'post',
  path: '/api/unit-imports',
  access: 'organization.administer',
  summary:
    'Take in a table of units (MaDinhDanh, TenDonVi, MaDinhDanhCha, Cap); the same table twice changes nothing',
  carriesFile: true,
  body: z.object({
    name: z.string('organization.import-file-missing').max(200, 'platform.too-long'),
    contentBase64: z.base64('organization.import-file-missing').min(1, 'organization.import-file-missing'),
  }),
  answer,
  status: 201,
  async handle(context, { body }) {
    const table = await readUnitFile(Buffer.from(body.contentBase64, 'base64'), body.name);
    const { head: _, rejected, ...counts } = await importUnits(context, table);
    return {
      ...counts,
      rejected: rejected.map((row) => ({ ...row, cells: [...row.cells], reasons: [...row.reasons] })),
    };
  },
});
