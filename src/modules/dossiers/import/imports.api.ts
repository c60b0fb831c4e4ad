import { z } from '@hono/zod-openapi';
import { authorize } from '#platform/authorization.ts';
import { acceptUpload } from '#platform/files/accept-upload.ts';
import { defineApi } from '#platform/http/operation.ts';
import type { DossierImport } from '../domain/dossier-import.ts';
import { getImport, pageOfImports, pageOfRejections } from '../sql/imports/import-rows.ts';
import { importUpload } from './import-upload.ts';
import { reasonText } from './rejected-csv.ts';

const counts = z.record(z.string(), z.number().int());
const claims = z.object({
  total: z.number().int().min(0).optional(),
  states: counts.optional(),
  months: counts.optional(),
});

const importSchema = z
  .object({
    id: z.string(),
    fileName: z.string(),
    sha256: z.string(),
    size: z.number().int(),
    format: z.enum(['csv', 'xlsx', 'jsonl']),
    state: z.enum(['running', 'done', 'failed']),
    fault: z.string().nullable(),
    startedAt: z.string(),
    startedByName: z.string(),
    finishedAt: z.string().nullable(),
    counts: z.object({
      rows: z.number().int(),
      imported: z.number().int(),
      unchanged: z.number().int(),
      changed: z.number().int(),
      rejected: z.number().int(),
    }),
    /** Accepted rows in all, by national state and by month of receipt; and what the sender claims of the same. */
    found: z.object({ total: z.number().int(), states: counts, months: counts }),
    claimed: claims,
  })
  .openapi('DossierImport');

function toAnswer({ startedAt, finishedAt, fileId: _, linesDone: __, ...made }: DossierImport) {
  return { ...made, startedAt: startedAt.toString(), finishedAt: finishedAt?.toString() ?? null };
}

export const listImportsApi = defineApi({
  id: 'dossiers.imports.list',
  method: 'get',
  path: '/api/imports',
  access: 'dossiers.import',
  summary: 'Files of dossiers taken in from other systems, the newest first',
  query: z.object({ after: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(100).default(30) }),
  answer: z.object({ imports: z.array(importSchema), next: z.string().nullable() }),
  async handle(context, { query: { after, limit } }) {
    authorize(context, 'dossiers.import');
    const rows = await pageOfImports(context, after, limit + 1);
    const shown = rows.slice(0, limit);
    return { imports: shown.map(toAnswer), next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
  },
});

export const showImportApi = defineApi({
  id: 'dossiers.imports.show',
  method: 'get',
  path: '/api/imports/{id}',
  access: 'dossiers.import',
  summary: 'One file: how far it is, what became of its rows, and the reconciliation',
  params: z.object({ id: z.string() }),
  answer: importSchema,
  async handle(context, { params }) {
    authorize(context, 'dossiers.import');
    return toAnswer(await getImport(context, params.id));
  },
});

export const listRejectionsApi = defineApi({
  id: 'dossiers.imports.rejections',
  method: 'get',
  path: '/api/imports/{id}/rejections',
  access: 'dossiers.import',
  summary:
    'Rows that were not taken, with line and reasons, after a line; `next` is the `after` of the following page',
  params: z.object({ id: z.string() }),
  query: z.object({
    after: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(1000).default(100),
  }),
  answer: z.object({
    rejections: z.array(
      z.object({
        line: z.number().int(),
        codes: z.array(z.string()),
        reason: z.string(),
        record: z.record(z.string(), z.string()),
      }),
    ),
    next: z.number().int().nullable(),
  }),
  async handle(context, { params, query: { after, limit } }) {
    authorize(context, 'dossiers.import');
    const { id } = await getImport(context, params.id);
    const rows = await pageOfRejections(context, id, after, limit + 1);
    const shown = rows.slice(0, limit);
    return {
      next: rows.length > limit ? (shown.at(-1)?.line ?? null) : null,
      rejections: shown.map((row) => ({
        line: row.line,
        codes: [...row.reasons],
        reason: reasonText(context, row),
        record: { ...row.record },
      })),
    };
  },
});

export const postImportApi = defineApi({
  id: 'dossiers.imports.create',
  method: 'post',
  path: '/api/imports',
  access: 'dossiers.import',
  summary:
    'Take in a file of dossiers (CSV, XLSX or JSON lines, fields of DongBoHoSoMC); it is worked off afterwards',
  carriesFile: true,
  once: true,
  body: z
    .object({
      name: z.string('dossiers.import-file-missing').max(200, 'platform.too-long'),
      contentBase64: z.base64('dossiers.import-file-missing').min(1, 'dossiers.import-file-missing'),
      claimed: claims.default({}),
    })
    .openapi('NewDossierImport'),
  answer: z.object({ id: z.string() }),
  status: 201,
  async handle(context, { body: { name, contentBase64, claimed } }) {
    authorize(context, 'dossiers.import');
    const file = new File([Buffer.from(contentBase64, 'base64')], name);
    const { files, config } = context;
    const upload = await acceptUpload(files, 'contentBase64', file, config.maxFileMegabytes, 'tables');
    return { id: await importUpload(context, upload, claimed) };
  },
});
