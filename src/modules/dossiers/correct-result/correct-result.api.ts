import { z } from '@hono/zod-openapi';
import { openUpload } from '#platform/files/upload.ts';
import { defineApi } from '#platform/http/operation.ts';
import { FOUND_BY } from '../domain/result-correction.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { listResultCorrections } from '../sql/result-corrections.ts';
import { defineTransitionApi } from '../transition/transition-api.ts';
import { correctResult, correctResultSchema } from './correct-result.ts';

export const correctResultApi = defineTransitionApi({
  verb: 'correctResult',
  noun: 'result-corrections',
  summary:
    'Replace a wrong result, with an apology (đính chính kết quả); `upload` comes from POST /api/uploads',
  body: correctResultSchema.extend({ upload: z.string('dossiers.result-file-missing') }),
  carryOut: (context, target, input) =>
    correctResult(context, target, input, openUpload(input.upload, context)),
});

const correctionSchema = z
  .object({
    number: z.number().int(),
    foundBy: z.enum(FOUND_BY),
    fault: z.string(),
    apology: z.string(),
    oldFileId: z.string(),
    oldResultNumber: z.string().nullable(),
    newFileId: z.string(),
    newResultNumber: z.string().nullable(),
    correctedAt: z.string(),
  })
  .openapi('ResultCorrection');

export const listResultCorrectionsApi = defineApi({
  id: 'dossiers.resultCorrections.list',
  method: 'get',
  path: '/api/dossiers/{id}/result-corrections',
  access: 'dossiers.read',
  summary: 'Corrections of a result, oldest first, each with the replaced file',
  params: z.object({ id: z.string() }),
  answer: z.object({ corrections: z.array(correctionSchema) }),
  async handle(context, { params }) {
    const { id } = await getDossier(context, params.id);
    const corrections = (await listResultCorrections(context, id)).map((each) => ({
      ...each,
      correctedAt: each.correctedAt.toString(),
    }));
    return { corrections };
  },
});
