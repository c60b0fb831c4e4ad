import { z } from '@hono/zod-openapi';
import type { Context } from '#platform/context.ts';
import { openUpload, type Upload } from '#platform/files/upload.ts';
import { defineApi } from '#platform/http/operation.ts';
import { invalidField } from '#platform/problem.ts';
import { receiveDossier } from './receive-dossier.ts';
import { receiveSchema } from './receive-input.ts';

const body = receiveSchema
  .extend({ scans: z.record(z.string(), z.string()).default({}) })
  .openapi('ReceiveDossier', {
    description:
      'papers: by the code of the paper in the procedure. scans: upload texts of POST /api/uploads by the code of their paper.',
  });

const answer = z
  .object({
    id: z.string(),
    code: z.string(),
    dueAt: z.string().nullable(),
    expectedDueAt: z.string().nullable(),
  })
  .openapi('ReceivedDossier');

/** POST /api/dossiers: the same use case as the counter's screen. */
export const receiveApi = defineApi({
  id: 'dossiers.receive',
  method: 'post',
  path: '/api/dossiers',
  access: 'dossiers.receive',
  summary: 'Receive a dossier (tiếp nhận)',
  body,
  answer,
  status: 201,
  once: true,
  async handle(context, input) {
    const { scans, ...rest } = input.body;
    const received = await receiveDossier(context, rest, openScans(context, scans));
    return { ...received, dueAt: textOf(received.dueAt), expectedDueAt: textOf(received.expectedDueAt) };
  },
});

function textOf(at: Temporal.Instant | null): string | null {
  return at?.toString() ?? null;
}

function openScans(context: Context, scans: Readonly<Record<string, string>>): Record<string, Upload[]> {
  const opened = Object.entries(scans).map(([code, text]) => {
    const upload = openUpload(text, context);
    if (!upload) throw invalidField(`scans.${code}`, 'dossiers.upload-unknown');
    return [`papers.${code}.scan`, [upload]];
  });
  return Object.fromEntries(opened);
}
