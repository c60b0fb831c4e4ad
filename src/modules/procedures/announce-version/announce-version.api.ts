import { defineApi } from '#platform/http/operation.ts';
import { codeParams, isoDate, procedureVersion, procedureVersionSchema } from '../api-shapes.ts';
import { announcedSchema, announceVersion } from './announce-version.ts';

/** POST /api/procedures/{code}/versions: a new version; the one before ends the day before it takes effect. */
export const announceVersionApi = defineApi({
  id: 'procedures.announce-version',
  method: 'post',
  path: '/api/procedures/{code}/versions',
  access: 'procedures.administer',
  summary: 'Announce a new version of a procedure',
  params: codeParams,
  body: announcedSchema.extend({
    effectiveOn: isoDate,
    announcedOn: isoDate.optional().describe('The day on which the decision was signed'),
  }),
  answer: procedureVersionSchema,
  status: 201,
  once: true,
  async handle(context, { params, body }) {
    const effectiveOn = Temporal.PlainDate.from(body.effectiveOn);
    const announcedOn = body.announcedOn ? Temporal.PlainDate.from(body.announcedOn) : null;
    const announced = { ...body, effectiveOn, announcedOn };
    return procedureVersion(await announceVersion(context, params.code, announced));
  },
});
