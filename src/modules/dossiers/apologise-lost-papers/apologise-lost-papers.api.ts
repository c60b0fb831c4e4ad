import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { movedSchema } from '../transition/version.ts';
import { apologiseLostPapers, lostPapersSchema } from './apologise-lost-papers.ts';

export const lostPapersApi = defineApi({
  id: 'dossiers.apologiseLostPapers',
  method: 'post',
  path: '/api/dossiers/{id}/lost-papers-apologies',
  access: 'dossiers.apologise',
  summary: 'Apologise for papers that the office lost, and say who bears it (61 art. 21)',
  params: z.object({ id: z.string() }),
  body: lostPapersSchema,
  answer: movedSchema,
  status: 201,
  async handle(context, { params: { id }, body: { version, ...input } }) {
    await apologiseLostPapers(context, { id, version }, input);
    return getDossier(context, id);
  },
});
