import { z } from '@hono/zod-openapi';
import { defineApi } from '#platform/http/operation.ts';
import { getDossier } from '../sql/dossier-rows.ts';
import { movedSchema } from '../transition/version.ts';
import { apologise } from './apologise.ts';
import { apologySchema } from './apology-input.ts';
import { draftApology } from './draft-apology.ts';

const params = z.object({ id: z.string() });
const body = apologySchema.omit({ newDueOn: true }).extend({ newDueOn: z.iso.date().optional() });

export const draftApologyApi = defineApi({
  id: 'dossiers.draftApology',
  method: 'post',
  path: '/api/dossiers/{id}/apology-drafts',
  access: 'dossiers.draft-apology',
  summary: 'Draft the apology for a dossier that cannot be returned in time, for the leader to sign',
  params,
  body,
  answer: movedSchema,
  status: 201,
  async handle(context, { params: { id }, body: { version, newDueOn, ...input } }) {
    await draftApology(context, { id, version }, { ...input, newDueOn: dayOf(newDueOn) });
    return getDossier(context, id);
  },
});

export const apologiseApi = defineApi({
  id: 'dossiers.apologise',
  method: 'post',
  path: '/api/dossiers/{id}/apologies',
  access: 'dossiers.apologise',
  summary: 'Sign and send the apology, with the one extension the law allows (xin lỗi, gia hạn; Mẫu 04)',
  params,
  body,
  answer: movedSchema,
  status: 201,
  async handle(context, { params: { id }, body: { version, newDueOn, ...input } }) {
    await apologise(context, { id, version }, { ...input, newDueOn: dayOf(newDueOn) });
    return getDossier(context, id);
  },
});

function dayOf(text: string | undefined): Temporal.PlainDate | undefined {
  return text === undefined ? undefined : Temporal.PlainDate.from(text);
}
